import type { LevelRank } from "@/lib/domain/levels";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { AreaTargets, ExtraAction } from "./plan-options";

/** What a plan is asked to reach; "next" is the level after the overall level. */
export type Goal =
  | { readonly kind: "next" }
  | { readonly kind: "level"; readonly level: LevelRank }
  | { readonly kind: "areas"; readonly levels: AreaTargets }
  | { readonly kind: "preset"; readonly preset: string };

/**
 * A plan as somebody asks for it: what the address of the roadmap says, and what a named plan
 * keeps. Plain data; says nothing about answers, so it can be asked of any snapshot.
 */
export type PlanRequest = {
  readonly goal: Goal;
  /** ISO 8601 date; null takes the first day of the quarter after the snapshot. */
  readonly startsOn: string | null;
  /** Person-days of each quarter, the last one goes on; null takes the usual capacity. */
  readonly capacity: readonly [number, ...number[]] | null;
  /** Person-days; null asks for no budget. */
  readonly budget: number | null;
  /** Ids of practices, sorted, at most 50. */
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
  readonly underWay: readonly string[];
  /** Person-days by practice id, at most 50. */
  readonly efforts: Readonly<Record<string, number>>;
  /** At most 50. */
  readonly extra: readonly ExtraAction[];
  readonly levelByLevel: boolean;
  /** What-if: answers as they might be, by practice id, at most 200. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
};

/** Asks for nothing in particular. */
export const PLAIN_REQUEST: PlanRequest = {
  goal: { kind: "next" },
  startsOn: null,
  capacity: null,
  budget: null,
  pinned: [],
  excluded: [],
  underWay: [],
  efforts: {},
  extra: [],
  levelByLevel: true,
  answers: {},
};
