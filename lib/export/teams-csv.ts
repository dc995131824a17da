import type { HeatMapRow, TeamLine } from "@/lib/domain/organisation/views/teams";
import { type Cell, type CsvOptions, moreCsv, toCsv } from "./csv";

/** The columns of teams. Names are permanent; an area adds `<area>_low` and `<area>_high`. */
export const TEAM_COLUMNS = [
  ...["team_id", "team", "group", "tags", "profile", "snapshot", "submitted_at", "stale", "mode"],
  ...["questionnaire_version", "overall_low", "overall_high", "index_low", "index_high"],
  ...["answered", "applicable", "index_change"],
] as const;

/**
 * Teams with their latest snapshots, a row each. Cells of a team without a snapshot are empty, and
 * so are those of an area that is out of scope.
 *
 * @param areas ids in content order
 * @returns CSV after RFC 4180; equal rows give equal bytes
 */
export function teamsCsv(
  rows: readonly TeamLine[],
  areas: readonly string[],
  options: CsvOptions = {},
): string {
  return toCsv(
    teamColumns(areas),
    rows.map((row) => teamCells(row, areas)),
    options,
  );
}

/**
 * The same of a page of teams, which says of each change in `index_change_kind` too whether it is
 * so whatever the unknown answers are.
 */
export function pageCsv(
  rows: readonly HeatMapRow[],
  areas: readonly string[],
  options: CsvOptions = {},
): string {
  return toCsv(
    [...teamColumns(areas), "index_change_kind"],
    rows.map((row) => [...teamCells(row, areas), row.snapshot?.previous?.indexKind ?? ""]),
    options,
  );
}

/** Further rows of {@link teamsCsv}, for a file that is made in parts. */
export function moreTeamsCsv(rows: readonly TeamLine[], areas: readonly string[]): string {
  return moreCsv(rows.map((row) => teamCells(row, areas)));
}

/** Names of the columns. */
export function teamColumns(areas: readonly string[]): readonly string[] {
  return [...TEAM_COLUMNS, ...areas.flatMap((area) => [`${area}_low`, `${area}_high`])];
}

/** The cells of a team in the order of {@link teamColumns}. */
export function teamCells({ team, snapshot }: TeamLine, areas: readonly string[]): Cell[] {
  const own = [team.id, team.name, team.group, team.tags.join("; "), team.profile.join("; ")];
  if (!snapshot) return [...own, ...teamColumns(areas).slice(own.length).fill("")];
  const { overall, index, coverage, previous } = snapshot;
  const cells: Cell[] = [
    ...own,
    ...[snapshot.id, snapshot.submittedAt, snapshot.stale ? "yes" : "no", snapshot.mode],
    ...[snapshot.questionnaireVersion, overall?.low ?? "", overall?.high ?? ""],
    ...[index.low, index.high, coverage.answered, coverage.applicable],
    previous?.indexChange ?? "",
  ];
  for (const id of areas) {
    const level = snapshot.areas.find((area) => area.id === id)?.level;
    cells.push(level?.low ?? "", level?.high ?? "");
  }
  return cells;
}
