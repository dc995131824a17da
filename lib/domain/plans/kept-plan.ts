import type { Level, LevelRank } from "@/lib/domain/levels";

/** One action as it was planned. */
export type PlannedAction = {
  /** Id of the practice, or of an action of the team's own. */
  readonly id: string;
  readonly kind: "practice" | "own";
  /** As it was called when the plan was made. */
  readonly title: string;
  readonly area: string | null;
  readonly stage: LevelRank | "first";
  /** The quarter in which it is finished, counted from 1. */
  readonly quarter: number;
  /** ISO 8601 date: the last day of that quarter. */
  readonly finishBy: string;
  /** Person-days, at least 1. */
  readonly days: number;
  /** Answer when the plan was made; null for an unknown one and for an own action. */
  readonly from: number | null;
  /** Answer to reach; null for an own action. */
  readonly to: number | null;
};

/**
 * A plan as it was made from one snapshot. Like a snapshot it is kept as it was and never
 * computed again for display; planning again adds the next edition.
 */
export type PlanEdition = {
  /** Counted from 1. */
  readonly number: number;
  readonly snapshotId: string;
  readonly snapshotName: string;
  /** ISO 8601: when that snapshot was submitted. */
  readonly snapshotAt: string;
  /** What was asked, as the query of the roadmap's address; "" asks for nothing in particular. */
  readonly query: string;
  /** Where it leads, as in "Intermediate". */
  readonly aim: string;
  /** ISO 8601 date. */
  readonly startsOn: string;
  /** In the order to take them. */
  readonly actions: readonly PlannedAction[];
  readonly totalDays: number;
  readonly quarters: number;
  /** ISO 8601 date: the last day of the last quarter; null for a plan without an action. */
  readonly finishesOn: string | null;
  /** After the last action: overall level and index, both of the low bound. */
  readonly reaches: { readonly level: Level; readonly index: number };
  readonly madeAt: string;
  readonly madeBy: string;
};

/** What people say about an action. */
export const ACTION_STATUSES = ["to-do", "under-way", "done", "dropped"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What people say about one action; it stays with the plan when that is planned again. */
export type ActionWords = {
  readonly status: ActionStatus;
  /** ISO 8601: when the status was said, whatever else was changed since; null while it was not. */
  readonly statusAt: string | null;
  /** At most 80 characters; "" for nobody. */
  readonly owner: string;
  /** ISO 8601 date; null leaves it to the quarter. */
  readonly dueOn: string | null;
  /** At most 2,000 characters. */
  readonly note: string;
  /** Counted from 1; 0 while nobody has said anything. */
  readonly version: number;
  /** ISO 8601; null while nobody has said anything. */
  readonly changedAt: string | null;
  readonly changedBy: string | null;
};

/** What stands where nobody has said anything. */
export const NO_WORDS: ActionWords = {
  status: "to-do",
  statusAt: null,
  owner: "",
  dueOn: null,
  note: "",
  version: 0,
  changedAt: null,
  changedBy: null,
};
