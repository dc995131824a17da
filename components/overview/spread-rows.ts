import { formatIndex } from "@/lib/domain/format-figure";
import {
  type CountedFigure,
  countTeams,
  quantileOf,
} from "@/lib/domain/organisation/counted-figure";
import { lowBounds, teamsByLevel } from "@/lib/domain/organisation/level-counts";
import { medianAndRange } from "@/lib/domain/organisation/median-and-range";
import { percentileRank, type Quartiles, quartilesOf } from "@/lib/domain/organisation/percentile";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import { type DotRow, INDEX_SCALE } from "@/lib/export/svg/dot-plot";

/** One row of the distribution: what the drawing shows, and what only the table says. */
export type SpreadRow = DotRow & {
  readonly teams: number;
  readonly leftOut: number;
  /** Null without teams. */
  readonly median: number | null;
  /** Of the own team, 0 to 100; null without one, with too few teams, or not all asked alike. */
  readonly percentile: number | null;
};

type Names = readonly { readonly id: string; readonly name: string }[];
type Input = Pick<Distribution, "overall" | "areas" | "team" | "alike">;

/** Levels, a row each of table and drawing: all areas together first, then each that has teams. */
export function spreadRows(
  { overall, areas, team, alike }: Input,
  names: Names,
): readonly SpreadRow[] {
  const own = team?.snapshot ?? null;
  const first = levelRow(overall, { label: "Overall", own: own?.overall ?? null, alike });
  const rows = areas.flatMap((distribution) => {
    if (distribution.teams + distribution.leftOut === 0) return [];
    const area = own?.areas.find(({ id }) => id === distribution.area);
    const level = area && !area.manyNotApplicable ? area.level : null;
    const name = names.find(({ id }) => id === distribution.area)?.name;
    return [levelRow(distribution, { label: name ?? `${distribution.area}`, own: level, alike })];
  });
  return [first, ...rows];
}

/** The one row of the index of the whole, with teams by tens of points. */
export function indexRow({
  index,
  team,
  alike,
  peers,
}: Pick<Distribution, "index" | "team" | "alike" | "peers">): SpreadRow {
  const own = team?.snapshot?.index ?? null;
  const last = INDEX_SCALE.at.length - 1;
  const tensOf = (figure: number) => Math.min(last, Math.floor(figure / 10));
  return {
    ...{ id: "index", label: "Index", leftOut: 0 },
    counts: INDEX_SCALE.at.map((_, tens) =>
      countTeams(index.low.filter(({ value }) => tensOf(value) === tens)),
    ),
    ...spreadOf(index.low),
    quartiles: alike ? quartilesOf(index.low) : null,
    own: own && { low: own.low, high: own.high },
    percentile: own && percentileRank(peers, roundedIndex(own.low)),
  };
}

/** As counted figures have it: to one decimal. */
export function roundedIndex(index: number): number {
  return Number(formatIndex(index));
}

type Circumstances = Pick<DotRow, "label" | "own"> & { readonly alike: boolean };

function levelRow(
  distribution: LevelDistribution,
  { label, own, alike }: Circumstances,
): SpreadRow {
  const figures = lowBounds(distribution.cells);
  return {
    ...{ id: distribution.area ?? "overall", label, leftOut: distribution.leftOut },
    counts: teamsByLevel(distribution),
    ...spreadOf(figures),
    quartiles: alike ? wholeLevels(quartilesOf(figures)) : null,
    own: own && { low: own.low, high: own.high },
    percentile: own && alike ? percentileRank(figures, own.low) : null,
  };
}

function spreadOf(figures: readonly CountedFigure[]) {
  const spread = medianAndRange(figures);
  const { least = 0, most = 0, teams = 0 } = spread ?? {};
  return { least, median: spread && quantileOf(figures, 0.5), most, teams };
}

/** Levels have no fractions: the middle half lies from the level below to the level above. */
function wholeLevels(quartiles: Quartiles | null): Quartiles | null {
  if (!quartiles) return null;
  const { lower, median, upper } = quartiles;
  return { lower: Math.floor(lower), median, upper: Math.ceil(upper) };
}
