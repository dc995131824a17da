import type { Level } from "@/lib/domain/levels";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Coverage, Range } from "@/lib/domain/results";

export type TeamArea = {
  readonly id: string;
  readonly inScope: boolean;
  readonly level: { readonly low: Level; readonly high: Level } | null;
  readonly index: Range | null;
  readonly manyNotApplicable: boolean;
};

export type EarlierSnapshot = {
  readonly submittedAt: string;
  readonly comparable: boolean;
  readonly indexChange: number | null;
  readonly levelChanges: readonly {
    readonly area: string;
    readonly from: Level;
    readonly to: Level;
  }[];
};

export type TeamSnapshot = {
  readonly id: string;
  readonly submittedAt: string;
  readonly mode: Mode;
  readonly questionnaireVersion: string;
  readonly coverage: Coverage;
  readonly overall: { readonly low: Level; readonly high: Level } | null;
  readonly index: Range;
  readonly areas: readonly TeamArea[];
  readonly previous: EarlierSnapshot | null;
};

/** What the dashboard shows of one team; `snapshot` is null for a team that is not assessed. */
export type TeamRow = {
  readonly team: { readonly id: string; readonly name: string; readonly group: string };
  readonly snapshot: TeamSnapshot | null;
};

/** A row whose team has a snapshot. */
export type AssessedRow = TeamRow & { readonly snapshot: TeamSnapshot };

export function assessedOnly(rows: readonly TeamRow[]): readonly AssessedRow[] {
  return rows.flatMap(({ team, snapshot }) => (snapshot ? [{ team, snapshot }] : []));
}

/** Where a team's figures come from: its latest results, or its page while it has none. */
export function teamHref({ team, snapshot }: TeamRow): string {
  return snapshot ? `/teams/${team.id}/results/${snapshot.id}` : `/teams/${team.id}`;
}
