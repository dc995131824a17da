import type { ComparedAnswer } from "@/lib/domain/organisation/views/comparison";
import type { HeatMapRow, TeamSnapshot } from "@/lib/domain/organisation/views/teams";

export type { TeamArea, TeamSnapshot } from "@/lib/domain/organisation/views/teams";

export type EarlierSnapshot = NonNullable<TeamSnapshot["previous"]>;

/** What the dashboard shows of one team; `snapshot` is null for a team that is not assessed. */
export type TeamRow = HeatMapRow;

/** A row whose team has a snapshot. */
export type AssessedRow = TeamRow & { readonly snapshot: TeamSnapshot };

export function assessedOnly(rows: readonly TeamRow[]): readonly AssessedRow[] {
  return rows.flatMap(({ team, snapshot }) => (snapshot ? [{ team, snapshot }] : []));
}

/** The same answers without the columns of teams that have no snapshot. */
export function answersOfAssessed(
  answers: readonly ComparedAnswer[],
  rows: readonly TeamRow[],
): readonly ComparedAnswer[] {
  const isAssessed = (_: unknown, place: number) => Boolean(rows[place]?.snapshot);
  return answers.map((answer) => ({
    ...answer,
    choices: answer.choices.filter(isAssessed),
    adopted: answer.adopted.filter(isAssessed),
  }));
}

/** Where a team's figures come from: its latest results, or its page while it has none. */
export function teamHref({ team, snapshot }: TeamRow): string {
  return snapshot ? `/teams/${team.id}/results/${snapshot.id}` : `/teams/${team.id}`;
}
