import { lowBounds, teamsByLevel } from "@/lib/domain/organisation/level-counts";
import { medianAndRange } from "@/lib/domain/organisation/median-and-range";
import { percentileRank, type Quartiles, quartilesOf } from "@/lib/domain/organisation/percentile";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import type { DotRow } from "@/lib/export/svg/dot-plot";

/** One row of the distribution: what the drawing shows, and what only the table says. */
export type SpreadRow = DotRow & {
  readonly teams: number;
  readonly leftOut: number;
  /** Null without teams. */
  readonly median: number | null;
  /** Of the own team, 0 to 100; null without one and with too few teams. */
  readonly percentile: number | null;
};

type Names = readonly { readonly id: string; readonly name: string }[];
type Input = Pick<Distribution, "overall" | "areas" | "team">;

/** Rows of table and drawing: all areas together first, then each that has teams. */
export function spreadRows({ overall, areas, team }: Input, names: Names): readonly SpreadRow[] {
  const own = team?.snapshot ?? null;
  const first = toRow(overall, "Overall", own?.overall ?? null);
  const rows = areas.flatMap((distribution) => {
    if (distribution.teams + distribution.leftOut === 0) return [];
    const area = own?.areas.find(({ id }) => id === distribution.area);
    const level = area && !area.manyNotApplicable ? area.level : null;
    const name = names.find(({ id }) => id === distribution.area)?.name;
    return [toRow(distribution, name ?? String(distribution.area), level)];
  });
  return [first, ...rows];
}

function toRow(distribution: LevelDistribution, label: string, own: DotRow["own"]): SpreadRow {
  const figures = lowBounds(distribution.cells);
  const spread = medianAndRange(figures);
  return {
    id: distribution.area ?? "overall",
    label,
    counts: teamsByLevel(distribution),
    least: spread?.least ?? 0,
    most: spread?.most ?? 0,
    quartiles: wholeLevels(quartilesOf(figures)),
    own: own && { low: own.low, high: own.high },
    teams: distribution.teams,
    leftOut: distribution.leftOut,
    median: spread?.median ?? null,
    percentile: own && percentileRank(figures, own.low),
  };
}

/** Levels have no fractions: the middle half lies from the level below to the level above. */
function wholeLevels(quartiles: Quartiles | null): Quartiles | null {
  if (!quartiles) return null;
  const { lower, median, upper } = quartiles;
  return { lower: Math.floor(lower), median, upper: Math.ceil(upper) };
}
