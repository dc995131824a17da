import type { Range } from "@/lib/domain/results";
import type { Cell } from "./csv";
import type { Table } from "./table";

/** The columns of the distribution. Names are permanent. */
export const DISTRIBUTION_COLUMNS = [
  ...[
    "area",
    "level_0",
    "level_1",
    "level_2",
    "level_3",
    "level_4",
    "level_5",
    "teams",
    "left_out",
  ],
  ...["middle_low", "middle_high", "lower_quartile", "upper_quartile", "lowest", "highest"],
] as const;

/** The columns of the index: teams by tens of points, from the figure in the name on. */
export const INDEX_COLUMNS = [
  ...["index_0", "index_10", "index_20", "index_30", "index_40", "index_50", "index_60"],
  ...["index_70", "index_80", "index_90", "teams"],
  ...["middle_low", "middle_high", "lower_quartile", "upper_quartile", "lowest", "highest"],
] as const;

/** Further columns where a team is pointed out: its figure, empty where it has none. */
const TEAM_COLUMNS = ["team_id", "team", "team_low", "team_high"] as const;

/** Further columns of its percentile, and of how many teams that is: those asked the same. */
const PERCENTILE_COLUMNS = ["percentile", "percentile_teams"] as const;

/** Further columns of its standing among the others that were asked the same. */
const STANDING_COLUMNS = [
  ...["others_asked_the_same", "above_for_certain", "not_told_apart", "below_for_certain"],
] as const;

/** How teams spread over the levels of one area; `id` is "overall" for all areas together. */
export type DistributionRow = {
  readonly id: string;
  readonly counts: readonly number[];
  readonly teams: number;
  readonly leftOut: number;
  /** Of the two teams in the middle; null without teams. */
  readonly middle: { readonly low: number; readonly high: number } | null;
  /** By interpolation, exact. */
  readonly quartiles: { readonly lower: number; readonly upper: number } | null;
  readonly least: number;
  readonly most: number;
  readonly own: Range | null;
  readonly percentile: number | null;
  /** Of so many teams. */
  readonly among: number;
};

/** The team that is pointed out; null for none. */
type Team = { readonly id: string; readonly name: string } | null;

/** How the others stand to it; null is what cannot be said. */
type Standing = {
  readonly others: number;
  readonly above: number;
  readonly tied: number | null;
  readonly below: number | null;
};

/**
 * Teams at each level of each area, a row each, with the team that is pointed out. Quartiles and
 * percentiles are empty with fewer than ten teams, or where not all were asked the same.
 */
export function distributionTable(rows: readonly DistributionRow[], team: Team): Table {
  const header = [
    ...DISTRIBUTION_COLUMNS,
    ...(team ? [...TEAM_COLUMNS, ...PERCENTILE_COLUMNS] : []),
  ];
  const own = (row: DistributionRow) => [...teamCells(row, team), ...percentileCells(row, team)];
  return { header, rows: rows.map((row) => [...levelCells(row), ...own(row)]) };
}

/** The same of the teams beside one that is none of them, so that it has no percentile. */
export function restTable(rows: readonly DistributionRow[], team: Team): Table {
  return {
    header: [...DISTRIBUTION_COLUMNS, ...TEAM_COLUMNS],
    rows: rows.map((row) => [...levelCells(row), ...teamCells(row, team)]),
  };
}

type Pointed = { readonly team: Team; readonly standing: Standing | null };

/** Teams by their index, one row, with the team that is pointed out and its standing. */
export function indexTable(row: DistributionRow, { team, standing }: Pointed): Table {
  const own = team ? [...TEAM_COLUMNS, ...PERCENTILE_COLUMNS, ...STANDING_COLUMNS] : [];
  const { others = "", above = "", tied = null, below = null } = standing ?? {};
  const cells = [...teamCells(row, team), ...percentileCells(row, team)];
  const stands = team ? [others, above, tied ?? "", below ?? ""] : [];
  const figures = [...row.counts, row.teams, ...spreadCells(row)];
  return { header: [...INDEX_COLUMNS, ...own], rows: [[...figures, ...cells, ...stands]] };
}

function levelCells(row: DistributionRow): Cell[] {
  return [row.id, ...row.counts, row.teams, row.leftOut, ...spreadCells(row)];
}

function spreadCells({ teams, middle, quartiles, least, most }: DistributionRow): Cell[] {
  const ends = teams === 0 ? ["", ""] : [least, most];
  return [
    middle?.low ?? "",
    middle?.high ?? "",
    quartiles?.lower ?? "",
    quartiles?.upper ?? "",
    ...ends,
  ];
}

function teamCells({ own }: DistributionRow, team: Team): Cell[] {
  return team ? [team.id, team.name, own?.low ?? "", own?.high ?? ""] : [];
}

function percentileCells({ percentile, among }: DistributionRow, team: Team): Cell[] {
  if (!team) return [];
  return percentile === null ? ["", ""] : [percentile, among];
}
