import type { ActionWords, PlanEdition, PlannedAction } from "./kept-plan";

/**
 * Where an action stands: what people say, unless a later snapshot knows better.
 *
 * `adopted`: the latest later snapshot shows the practice at its threshold. `fallen`: a later
 * snapshot showed it, or people said done, and the latest one shows that it is not so; open again.
 * `said-done`: people say so and no snapshot was submitted since; an own action stays so.
 * `not-asked`: the latest later snapshot no longer asks it or calls it not applicable.
 */
export type ActionState =
  | "to-do"
  | "under-way"
  | "said-done"
  | "adopted"
  | "fallen"
  | "dropped"
  | "not-asked";

/** What a snapshot after the plan says about practices. */
export type LaterSnapshot = {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly submittedAt: string;
  /** Ids of practices at their threshold. */
  readonly adopted: ReadonlySet<string>;
  /** Ids of practices that were asked and are applicable. */
  readonly applicable: ReadonlySet<string>;
};

export type TrackedAction = {
  readonly action: PlannedAction;
  readonly words: ActionWords;
  readonly state: ActionState;
  /** The snapshot that shows the state; null where people say it. */
  readonly shownBy: Pick<LaterSnapshot, "id" | "name" | "submittedAt"> | null;
  /** ISO 8601 date by which it should be closed: the due date, else the end of its quarter. */
  readonly due: string;
  /** Still open after that date. */
  readonly late: boolean;
};

/** How far a plan has come. Actions that were dropped or are no longer asked count nowhere. */
export type PlanProgress = {
  readonly actions: number;
  /** Adopted, and own actions that are done. */
  readonly closed: number;
  readonly saidDone: number;
  readonly late: number;
  readonly days: number;
  readonly closedDays: number;
  /** Of `days`, those of actions whose planned quarter has ended. */
  readonly plannedDays: number;
};

export type TrackedPlan = {
  readonly actions: readonly TrackedAction[];
  readonly progress: PlanProgress;
};

/** What is needed to say where a plan stands. */
export type Tracking = {
  readonly edition: PlanEdition;
  /** By action id; what is missing has not been spoken of. */
  readonly words: ReadonlyMap<string, ActionWords>;
  /** After the edition's snapshot, not withdrawn, oldest first. */
  readonly later: readonly LaterSnapshot[];
  /** ISO 8601 date. */
  readonly today: string;
};
