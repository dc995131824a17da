import {
  type ComparedAnswer,
  type ComparedChoice,
  isUnknown,
} from "@/lib/domain/organisation/views/comparison";
import type { HeatMapRow } from "@/lib/domain/organisation/views/teams";
import type { Range } from "@/lib/domain/results";
import type { Cell } from "./csv";
import type { Table } from "./table";

/** The columns of compared figures. Names are permanent. */
export const COMPARED_FIGURES_COLUMNS = [
  ...["team_id", "team", "snapshot", "submitted_at", "questionnaire_version", "mode", "area"],
  ...["compared", "level_low", "level_high", "index_low", "index_high", "answered", "applicable"],
] as const;

/** The columns of answers that differ. Names are permanent. */
export const COMPARED_ANSWERS_COLUMNS = [
  ...["area", "practice_id", "practice", "team_id", "team", "answer", "in_place"],
] as const;

/**
 * Levels and indices of compared teams, a row for each area of each team, then one for the whole
 * with the area `overall`, which alone says how much is answered. Areas out of scope are empty;
 * those with too many answers "does not apply" are not compared.
 *
 * @param rows a team without a snapshot has no rows
 * @returns CSV after RFC 4180; equal rows give equal bytes
 */
export function comparedFiguresTable(rows: readonly HeatMapRow[]): Table {
  return { header: COMPARED_FIGURES_COLUMNS, rows: rows.flatMap(teamLines) };
}

function teamLines({ team, snapshot }: HeatMapRow): Cell[][] {
  if (!snapshot) return [];
  const { id, submittedAt, questionnaireVersion, mode, overall, index, coverage } = snapshot;
  const head = [team.id, team.name, id, submittedAt, questionnaireVersion, mode];
  const areas = snapshot.areas.map((area): Cell[] => {
    const compared = area.inScope && !area.manyNotApplicable ? "yes" : "no";
    return [...head, area.id, compared, ...bounds(area.level), ...bounds(area.index), "", ""];
  });
  const { answered, applicable } = coverage;
  const whole = [...bounds(overall), ...bounds(index), answered, applicable];
  return [...areas, [...head, "overall", "yes", ...whole]];
}

/**
 * Every practice that the teams answered differently, a row for each of them, content order. It is
 * in place ("yes"), not ("no"), or unknown where the team does not know or has not answered; empty
 * where it does not apply or was not asked.
 */
export function comparedAnswersTable(
  differing: readonly ComparedAnswer[],
  rows: readonly Pick<HeatMapRow, "team">[],
): Table {
  const lines = differing.flatMap(({ area, practice, title, choices, adopted }) =>
    rows.map(({ team }, place): Cell[] => [
      ...[area, practice, title, team.id, team.name, choiceCell(choices[place])],
      inPlace(adopted[place] ?? null, choices[place]),
    ]),
  );
  return { header: COMPARED_ANSWERS_COLUMNS, rows: lines };
}

function choiceCell(choice: ComparedChoice | undefined): Cell {
  return choice === undefined || choice === null || choice === "not-asked" ? "" : choice;
}

function inPlace(adopted: boolean | null, choice: ComparedChoice | undefined): string {
  if (adopted === null) return choice !== undefined && isUnknown(choice) ? "unknown" : "";
  return adopted ? "yes" : "no";
}

function bounds(range: Range | null): Cell[] {
  return range ? [range.low, range.high] : ["", ""];
}
