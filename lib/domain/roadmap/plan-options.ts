import { LEVEL_RANKS, type LevelRank } from "@/lib/domain/levels";

/** Level by area id. An area that is left out is not planned. */
export type AreaTargets = Readonly<Record<string, LevelRank>>;

/** Where a plan leads: one level for every area, or one for each area named. */
export type PlanTarget = LevelRank | AreaTargets;

/** Something of the team's own that takes time and changes no level. */
export type ExtraAction = {
  /** Kebab-case, no id of a practice, unique on the plan. */
  readonly id: string;
  /** 1 to 120 characters. */
  readonly title: string;
  /** Id of the area that it is shown with; null for none. */
  readonly area: string | null;
  /** Person-days, a whole number from 1. */
  readonly days: number;
  /** "first" before everything else, a level at the start of its stage. */
  readonly stage: LevelRank | "first";
};

/**
 * What a team asks of its plan. Only the target is needed: without the rest the plan is the least
 * work for it. Ids that are unknown, out of scope, not applicable or adopted change nothing.
 */
export type PlanOptions = {
  readonly target: PlanTarget;
  /** Leaves out the quotas of supporting practices; the levels may then not be reached. */
  readonly essentialsOnly?: boolean;
  /** Practices that are on the plan whether needed or not, with what they need. */
  readonly pinned?: readonly string[];
  /** Practices that are never on the plan, nor what needs them. Stronger than `pinned`. */
  readonly excluded?: readonly string[];
  /** Practices that come first within their stage, as far as prerequisites allow. */
  readonly underWay?: readonly string[];
  /** Person-days that are left by practice id, whole numbers from 1, instead of the estimate. */
  readonly efforts?: Readonly<Record<string, number>>;
  /** In the order to take those of one stage. */
  readonly extra?: readonly ExtraAction[];
  /** False plans one stage, so that areas need not wait for each other. */
  readonly levelByLevel?: boolean;
};

/** The highest level that a target names; 1 for a target without areas. */
export function highestTarget(target: PlanTarget): LevelRank {
  if (typeof target === "number") return target;
  const levels = new Set(Object.values(target));
  return LEVEL_RANKS.findLast((rank) => levels.has(rank)) ?? 1;
}

/** The level that an area is planned to reach; null when it is not planned. */
export function targetOf(target: PlanTarget, area: string): LevelRank | null {
  if (typeof target === "number") return target;
  return Object.hasOwn(target, area) ? (target[area] ?? null) : null;
}
