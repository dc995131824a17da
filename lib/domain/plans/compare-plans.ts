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

const QUARTERS_OF_A_YEAR = 4;
const MONTHS_OF_A_QUARTER = 3;

/**
 * Tells what the second plan has that the first has not, has no longer, and has otherwise. Actions
 * are the same when they have the same id and kind; when they end, and not which quarter of their
 * plan that is, counts.
 */
export function comparePlans(before: PlanEdition, after: PlanEdition): PlanDifference {
  const [first, second] = [byKey(before), byKey(after)];
  return {
    before,
    after,
    onlyBefore: before.actions.filter((action) => !second.has(keyOf(action))),
    onlyAfter: after.actions.filter((action) => !first.has(keyOf(action))),
    changed: after.actions.flatMap((action) => changeOf(first.get(keyOf(action)), action)),
    moreDays: after.totalDays - before.totalDays,
    quartersLater:
      before.finishesOn === null || after.finishesOn === null
        ? null
        : quarterOf(after.finishesOn) - quarterOf(before.finishesOn),
  };
}

function changeOf(before: PlannedAction | undefined, after: PlannedAction): ChangedAction[] {
  if (before === undefined || isSame(before, after)) return [];
  return [
    {
      before,
      after,
      quartersLater: quarterOf(after.finishBy) - quarterOf(before.finishBy),
      moreDays: after.days - before.days,
    },
  ];
}

function isSame(one: PlannedAction, other: PlannedAction): boolean {
  const facts = ["title", "area", "stage", "finishBy", "days", "from", "to"] as const;
  return facts.every((fact) => one[fact] === other[fact]);
}

/** Quarters of the calendar since the year 0. */
function quarterOf(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year * QUARTERS_OF_A_YEAR + Math.floor((month - 1) / MONTHS_OF_A_QUARTER);
}

function byKey({ actions }: PlanEdition): ReadonlyMap<string, PlannedAction> {
  return new Map(actions.map((action) => [keyOf(action), action]));
}

function keyOf({ kind, id }: PlannedAction): string {
  return `${kind} ${id}`;
}
