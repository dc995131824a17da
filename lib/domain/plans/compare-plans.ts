import type { PlanEdition, PlannedAction } from "./kept-plan";

/** An action of both plans that is not the same in both. */
export type ChangedAction = {
  readonly before: PlannedAction;
  readonly after: PlannedAction;
  /** Finished so many quarters later; negative for earlier, by calendar. */
  readonly quartersLater: number;
  readonly moreDays: number;
};

/** What tells two plans apart. */
export type PlanDifference = {
  readonly before: PlanEdition;
  readonly after: PlanEdition;
  readonly onlyBefore: readonly PlannedAction[];
  readonly onlyAfter: readonly PlannedAction[];
  /** In the order of the second plan. */
  readonly changed: readonly ChangedAction[];
  readonly moreDays: number;
  /** Null when one of them has no action. */
  readonly quartersLater: number | null;
};
