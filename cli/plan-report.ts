import type { Level, LevelRank } from "@/lib/domain/levels";
import type { Exclusion, Roadmap } from "@/lib/domain/roadmap";
import { highestWithin, withinBudget } from "@/lib/domain/roadmap/budget";
import { spreadOverQuarters } from "@/lib/domain/roadmap/quarters";
import { scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import type { Assessment } from "@/lib/domain/scoring";
import type { Wishes } from "./plan-wishes";

/** One action as `tidemark plan --json` prints it. */
export type PlannedAction = {
  readonly practice: string;
  /** The level that it serves first, as stages go level by level. */
  readonly stage: LevelRank;
  /** The one in which it is finished, from 1; null without a capacity. */
  readonly quarter: number | null;
  /** Person-days. */
  readonly effort: number;
  /** Null for an unknown answer, which counts as 0. */
  readonly from: number | null;
  readonly to: number;
  /** Ids of actions that come before it. */
  readonly needs: readonly string[];
};

/** What `tidemark plan --json` prints. */
export type PlanReport =
  | {
      readonly actions: readonly PlannedAction[];
      readonly totalEffort: number;
      /** Null without a capacity. */
      readonly quarters: number | null;
      readonly optimal: boolean;
      readonly lowerBound: number;
    }
  /** Areas in which everything from the target up is answered not applicable. */
  | { readonly unreachable: readonly string[]; readonly actions: readonly [] };

/** @param capacity person-days of each quarter, the last one goes on; null for none */
export function planReport(
  roadmap: Roadmap,
  capacity: readonly [number, ...number[]] | null,
): PlanReport {
  const { unreachable, stages, totalDays, optimal, lowestDays } = roadmap;
  if (unreachable.length > 0) return { unreachable, actions: [] };
  const taken = stages.flatMap(({ level, actions }) =>
    actions.map((action) => ({ stage: level, action })),
  );
  const days = taken.map(({ action }) => action.days);
  const spread = capacity === null ? [] : spreadOverQuarters(days, capacity);
  const actions = taken.map(({ stage, action }, place) => ({
    practice: action.practice,
    stage,
    quarter: spread[place]?.finishes ?? null,
    effort: action.days,
    from: action.from,
    to: action.to,
    needs: action.after,
  }));
  return {
    actions,
    totalEffort: totalDays,
    quarters: capacity === null ? null : (spread.at(-1)?.finishes ?? 0),
    optimal,
    lowerBound: lowestDays,
  };
}

/** What the plan says only because somebody asked for it. */
export type PlanAddenda = {
  /** Dates by practice, with `--start`. */
  readonly dates?: Readonly<Record<string, { readonly startsOn: string; readonly endsOn: string }>>;
  /** How far the days go along the plan, and the highest level that they can pay for. */
  readonly budget?: {
    readonly days: number;
    readonly used: number;
    readonly practices: readonly string[];
    readonly level: Level;
  };
  readonly exclusions?: readonly Exclusion[];
};

/** Empty when only target and capacity were asked for. */
export function planAddenda(
  roadmap: Roadmap,
  { options, capacity, startsOn, budget }: Wishes,
  assessment: Assessment,
): PlanAddenda {
  const within = budget === null ? null : withinBudget(roadmap, budget);
  const slots =
    startsOn !== null && capacity !== null
      ? [...scheduleRoadmap(roadmap, { startsOn, capacity }).slots]
      : null;
  return {
    ...(slots && {
      dates: Object.fromEntries(
        slots.map(([id, { startsOn: from, endsOn }]) => [id, { startsOn: from, endsOn }]),
      ),
    }),
    ...(within &&
      budget !== null && {
        budget: {
          days: budget,
          used: within.days,
          practices: within.steps.map(({ id }) => id),
          level: highestWithin({ ...assessment, ...options }, budget),
        },
      }),
    ...(roadmap.exclusions && { exclusions: roadmap.exclusions }),
  };
}
