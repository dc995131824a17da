import type { Level } from "@/lib/domain/levels";
import { countTeams } from "./counted-figure";
import { medianAndRange } from "./median-and-range";
import { type ActionCell, WITHHELD } from "./rank-actions";
import { type CountCell, dateOfDay } from "./team-count";
import type { LevelDistribution, RollUp, Spread } from "./views/figures";
import type { Overview } from "./views/overview";

/** So many teams of a group have this figure, or a figure with these bounds. */
export type CountedCell = { readonly low: number; readonly high: number; readonly teams: number };

/** All figures of one kind that teams of one group have. @see team-count.ts for the kinds */
export type CountSeries = {
  readonly kind: string;
  readonly item: string;
  /** Each pair of bounds once, in no order. */
  readonly cells: readonly CountedCell[];
  /** There are some, but too few teams to be told of without names. */
  readonly withheld?: true;
  /** Upper bounds, which are sizes of plans, would tell of too few teams; they are 0. */
  readonly sizesWithheld?: true;
};

/** The kinds that a roll-up is made of. */
export const ROLL_UP_KINDS = ["teams", "level", "index-low", "coverage"] as const;

/** The kinds that levels are made of. */
export const LEVEL_KINDS = ["level", "left-out"] as const;

/** Where teams stand in one area, or in all (null). */
export function levelDistribution(
  counts: readonly CountSeries[],
  area: string | null,
): LevelDistribution {
  const cells = cellsOf(counts, "level", area ?? "")
    .map(({ low, high, teams }) => ({ low: low as Level, high: high as Level, teams }))
    .sort((left, right) => left.low - right.low || left.high - right.high);
  const leftOut = area === null ? 0 : countTeams(cellsOf(counts, "left-out", area));
  const withheld = LEVEL_KINDS.some((kind) => isWithheld(counts, kind, area ?? ""));
  return { area, cells, teams: countTeams(cells), leftOut, withheld };
}

/** Where teams stand in all and in each area. */
export function levelDistributions(counts: readonly CountSeries[], areas: readonly string[]) {
  return {
    overall: levelDistribution(counts, null),
    areas: areas.map((area) => levelDistribution(counts, area)),
  };
}

/** A group in figures, of counts of {@link ROLL_UP_KINDS}. */
export function rollUpOf(
  counts: readonly CountSeries[],
  { areas, stale }: { readonly areas: readonly string[]; readonly stale: number },
): RollUp {
  return {
    teams: countTeams(cellsOf(counts, "teams")),
    assessed: countTeams(cellsOf(counts, "coverage")),
    stale,
    overall: spreadOf(counts, "level"),
    index: spreadOf(counts, "index-low", { unit: 10 }),
    coverage: spreadOf(counts, "coverage"),
    areas: areas.map((area) => ({
      area,
      levels: spreadOf(counts, "level", { item: area }),
      withheld: isWithheld(counts, "level", area),
    })),
  };
}

/** The oldest, the low median and the newest day of submission, of counts of the kind "day". */
export function submissionDays(counts: readonly CountSeries[]): Overview["submitted"] {
  const spread = spreadOf(counts, "day");
  if (!spread) return null;
  return {
    oldest: dateOfDay(spread.least),
    median: dateOfDay(spread.middle.low),
    newest: dateOfDay(spread.most),
  };
}

/** Figures with the teams that have them, ascending, of one kind; `unit` of them make 1. */
export function figuresOf(
  counts: readonly CountSeries[],
  kind: string,
  { item = "", unit = 1 }: { readonly item?: string; readonly unit?: number } = {},
) {
  return cellsOf(counts, kind, item)
    .map(({ low, teams }) => ({ value: low / unit, teams }))
    .sort((left, right) => left.value - right.value);
}

/** What plans to the next level have, of counts of the kind "action". */
export function actionCellsOf(counts: readonly CountSeries[]): readonly ActionCell[] {
  return counts
    .filter(({ kind }) => kind === "action")
    .flatMap(({ item, cells, sizesWithheld }) => {
      const [practice = "", area = ""] = item.split(" ");
      return cells.map(({ low: days, high: size, teams }) => {
        const ofSize = (actions: number) => (size === actions ? teams : 0);
        return {
          ...{ practice, area, days, teams },
          alone: sizesWithheld ? WITHHELD : ofSize(1),
          withOneOther: sizesWithheld ? WITHHELD : ofSize(2),
        };
      });
    });
}

/** Whether some of these actions are withheld, because too few teams need them. */
export function areActionsWithheld(counts: readonly CountSeries[]): boolean {
  return counts.some(({ kind, withheld }) => kind === "action" && withheld);
}

/** Counts without what one team adds to them. */
export function withoutCells(
  counts: readonly CountSeries[],
  own: readonly CountCell[],
): readonly CountSeries[] {
  const keys = new Set(own.map((cell) => cell.join(" ")));
  return counts.map((series) => ({
    ...series,
    cells: series.cells
      .map((cell) =>
        keys.has([series.kind, series.item, cell.low, cell.high].join(" "))
          ? { ...cell, teams: cell.teams - 1 }
          : cell,
      )
      .filter(({ teams }) => teams > 0),
  }));
}

/** The cells of one kind and item; none where no team has any. */
export function cellsOf(
  counts: readonly CountSeries[],
  kind: string,
  item = "",
): readonly CountedCell[] {
  return counts.find((each) => each.kind === kind && each.item === item)?.cells ?? [];
}

function isWithheld(counts: readonly CountSeries[], kind: string, item: string): boolean {
  return counts.some((each) => each.kind === kind && each.item === item && each.withheld);
}

function spreadOf(
  counts: readonly CountSeries[],
  kind: string,
  { item = "", unit = 1 }: { readonly item?: string; readonly unit?: number } = {},
): Spread | null {
  return medianAndRange(
    cellsOf(counts, kind, item).map(({ low, teams }) => ({ value: low / unit, teams })),
  );
}
