import { formatIndex } from "@/lib/domain/format-figure";
import {
  type CountedFigure,
  countTeams,
  type Middle,
} from "@/lib/domain/organisation/counted-figure";
import { lowBounds, teamsByLevel } from "@/lib/domain/organisation/level-counts";
import { medianAndRange } from "@/lib/domain/organisation/median-and-range";
import {
  middleHalf,
  percentileRank,
  type Quartiles,
  quartilesOf,
} from "@/lib/domain/organisation/percentile";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import { type DotRow, INDEX_SCALE, LEVEL_SCALE } from "@/lib/export/svg/dot-plot";

/** One row of the distribution: what the drawing shows, and what only the table says. */
export type SpreadRow = DotRow & {
  readonly teams: number;
  readonly leftOut: number;
  /** Null without teams. */
  readonly middle: Middle | null;
  /** Exact; null with too few teams, or not all asked the same. */
  readonly quartiles: Quartiles | null;
  /** Of the own team, 0 to 100; null without one, with too few teams, or not all asked the same. */
  readonly percentile: number | null;
  /** Teams that were asked the same as the own one, itself among them: those of the percentile. */
  readonly among: number;
};

type Names = readonly { readonly id: string; readonly name: string }[];
type Input = Pick<Distribution, "overall" | "areas" | "team" | "alike">;

/** Levels, a row each of table and drawing: all areas together first, then each that has teams. */
export function spreadRows(
  { overall, areas, team, alike }: Input,
  names: Names,
): readonly SpreadRow[] {
  const own = team?.snapshot ?? null;
  const whole = { label: "Overall", own: own?.overall ?? null, isAlike: alike.whole };
  const rows = areas.flatMap((distribution) => {
    if (distribution.teams + distribution.leftOut === 0) return [];
    const area = own?.areas.find(({ id }) => id === distribution.area);
    const level = area && !area.manyNotApplicable ? area.level : null;
    const label = names.find(({ id }) => id === distribution.area)?.name ?? `${distribution.area}`;
    const isAlike = alike.areas.some((id) => id === distribution.area);
    return [levelRow(distribution, { label, own: level, isAlike })];
  });
  return [levelRow(overall, whole), ...rows];
}

/** The one row of the index of the whole, with teams by tens of points. */
export function indexRow({
  index,
  team,
  alike,
  peers,
}: Pick<Distribution, "index" | "team" | "alike" | "peers">): SpreadRow {
  const own = team?.snapshot?.index ?? null;
  const tens = INDEX_SCALE.at.map((_, place) =>
    index.low.filter(({ value }) => tensOf(value) === place),
  );
  return {
    ...{ id: "index", label: "Index", leftOut: 0 },
    counts: tens.map(countTeams),
    at: tens.map((figures, place) => nearestTo(INDEX_SCALE.at[place] ?? 0, figures)),
    ...spreadOf(index.low),
    ...(alike.whole ? halfOf(index.low) : NO_HALF),
    own: own && { low: own.low, high: own.high },
    percentile: own && percentileRank(peers, roundedIndex(own.low)),
    among: countTeams(peers),
  };
}

function tensOf(figure: number): number {
  return Math.min(INDEX_SCALE.at.length - 1, Math.floor(figure / 10));
}

/** The place nearest to a figure that is not outside the figures of these teams. */
function nearestTo(figure: number, teams: readonly CountedFigure[]): number {
  const { least = figure, most = figure } = medianAndRange(teams) ?? {};
  return Math.min(most, Math.max(least, figure));
}

/** As counted figures have it: to one decimal. */
export function roundedIndex(index: number): number {
  return Number(formatIndex(index));
}

type Circumstances = Pick<DotRow, "label" | "own"> & { readonly isAlike: boolean };

function levelRow(
  distribution: LevelDistribution,
  { label, own, isAlike }: Circumstances,
): SpreadRow {
  const figures = lowBounds(distribution.cells);
  return {
    ...{ id: distribution.area ?? "overall", label, leftOut: distribution.leftOut },
    ...{ counts: teamsByLevel(distribution), at: LEVEL_SCALE.at },
    ...spreadOf(figures),
    // Levels have no fractions, so the bar ends where teams are.
    ...(isAlike ? { ...halfOf(figures), half: middleHalf(figures) } : NO_HALF),
    own: own && { low: own.low, high: own.high },
    percentile: own && isAlike ? percentileRank(figures, own.low) : null,
    among: own && isAlike ? distribution.teams : 0,
  };
}

const NO_HALF = { quartiles: null, half: null };

function halfOf(figures: readonly CountedFigure[]): Pick<SpreadRow, "quartiles" | "half"> {
  const quartiles = quartilesOf(figures);
  return { quartiles, half: quartiles && { low: quartiles.lower, high: quartiles.upper } };
}

function spreadOf(figures: readonly CountedFigure[]) {
  const spread = medianAndRange(figures);
  const { least = 0, middle = null, most = 0, teams = 0 } = spread ?? {};
  return { least, middle, most, teams };
}
