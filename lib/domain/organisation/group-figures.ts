import type { Level } from "@/lib/domain/levels";
import { medianAndRange } from "./median-and-range";
import type { ActionCell } from "./rank-actions";
import { type CountCell, dateOfDay } from "./team-count";
import type { LevelDistribution, RollUp, Spread } from "./views/figures";
import type { Overview } from "./views/overview";

/** So many teams of one group have a figure. @see team-count.ts for the kinds */
export type Count = {
  readonly kind: string;
  readonly item: string;
  readonly low: number;
  readonly high: number;
  readonly teams: number;
};

/** The kinds that a roll-up is made of. */
export const ROLL_UP_KINDS = ["teams", "level", "index-low", "coverage"] as const;

/** The kinds that levels are made of. */
export const LEVEL_KINDS = ["level", "left-out"] as const;

/** Where teams stand in one area, or in all (null). */
export function levelDistribution(
  counts: readonly Count[],
  area: string | null,
): LevelDistribution {
  const cells = counts
    .filter(({ kind, item }) => kind === "level" && item === (area ?? ""))
    .map(({ low, high, teams }) => ({ low: low as Level, high: high as Level, teams }))
    .sort((left, right) => left.low - right.low || left.high - right.high);
  const leftOut = counts.find(({ kind, item }) => kind === "left-out" && item === area);
  return { area, cells, teams: sumOf(cells), leftOut: leftOut?.teams ?? 0 };
}

/** Where teams stand in all and in each area. */
export function levelDistributions(counts: readonly Count[], areas: readonly string[]) {
  return {
    overall: levelDistribution(counts, null),
    areas: areas.map((area) => levelDistribution(counts, area)),
  };
}

/** A group in figures, of counts of {@link ROLL_UP_KINDS}. */
export function rollUpOf(
  counts: readonly Count[],
  { areas, stale }: { readonly areas: readonly string[]; readonly stale: number },
): RollUp {
  const coverage = ofKind(counts, "coverage");
  return {
    teams: sumOf(ofKind(counts, "teams")),
    assessed: sumOf(coverage),
    stale,
    overall: spreadOf(counts, "level", { item: "" }),
    index: spreadOf(counts, "index-low", { unit: 10 }),
    coverage: spreadOf(counts, "coverage", {}),
    areas: areas.map((area) => ({ area, levels: spreadOf(counts, "level", { item: area }) })),
  };
}

/** The oldest, the median and the newest day of submission, of counts of the kind "day". */
export function submissionDays(counts: readonly Count[]): Overview["submitted"] {
  const spread = spreadOf(counts, "day", {});
  if (!spread) return null;
  return {
    oldest: dateOfDay(spread.least),
    median: dateOfDay(Math.floor(spread.median)),
    newest: dateOfDay(spread.most),
  };
}

/** Figures with the teams that have them, ascending, of one kind; `unit` of them make 1. */
export function figuresOf(counts: readonly Count[], kind: string, unit = 1) {
  return ofKind(counts, kind)
    .map(({ low, teams }) => ({ value: low / unit, teams }))
    .sort((left, right) => left.value - right.value);
}

/** Whether all teams answered one version of the questionnaire in one mode, of counts of "asked". */
export function askedAlike(counts: readonly Count[]): boolean {
  return ofKind(counts, "asked").length <= 1;
}

/** What plans to the next level have, of counts of the kind "action". */
export function actionCellsOf(counts: readonly Count[]): readonly ActionCell[] {
  return ofKind(counts, "action").map(({ item, low, high, teams }) => {
    const [practice = "", area = ""] = item.split(" ");
    const alone = high === 1 ? teams : 0;
    return { practice, area, days: low, teams, alone, withOneOther: high === 2 ? teams : 0 };
  });
}

/** Counts without what one team adds to them. */
export function withoutCells(
  counts: readonly Count[],
  cells: readonly CountCell[],
): readonly Count[] {
  const own = new Set(cells.map((cell) => cell.join(" ")));
  return counts
    .map((count) => {
      const { kind, item, low, high, teams } = count;
      return own.has([kind, item, low, high].join(" ")) ? { ...count, teams: teams - 1 } : count;
    })
    .filter(({ teams }) => teams > 0);
}

function spreadOf(
  counts: readonly Count[],
  kind: string,
  { item = "", unit = 1 }: { readonly item?: string; readonly unit?: number },
): Spread | null {
  const figures = counts
    .filter((count) => count.kind === kind && count.item === item)
    .map(({ low, teams }) => ({ value: low / unit, teams }));
  return medianAndRange(figures);
}

function ofKind(counts: readonly Count[], kind: string): readonly Count[] {
  return counts.filter((count) => count.kind === kind);
}

function sumOf(counts: readonly { readonly teams: number }[]): number {
  return counts.reduce((sum, { teams }) => sum + teams, 0);
}
