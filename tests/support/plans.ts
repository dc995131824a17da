import fc from "fast-check";
import {
  ACTION_STATUSES,
  type ActionWords,
  NO_WORDS,
  type PlanEdition,
  type PlannedAction,
} from "@/lib/domain/plans/kept-plan";
import type { LaterSnapshot, Tracking } from "@/lib/domain/plans/track-plan";

/** An action on a practice, five days, finished by the end of March 2027. */
export function plannedAction(id: string, fields: Partial<PlannedAction> = {}): PlannedAction {
  return {
    id,
    kind: "practice",
    title: `Title of ${id}`,
    area: "build",
    stage: 1,
    quarter: 1,
    finishBy: "2027-03-31",
    days: 5,
    from: 1,
    to: 3,
    ...fields,
  };
}

/** An edition of 30 November 2026 with these actions, whose sums agree. */
export function editionOf(
  actions: readonly PlannedAction[],
  fields: Partial<PlanEdition> = {},
): PlanEdition {
  const ends = actions.map(({ finishBy }) => finishBy).sort();
  return {
    number: 1,
    snapshotId: "snapshot-0",
    snapshotName: "November",
    snapshotAt: "2026-11-30T09:00:00.000Z",
    query: "",
    aim: "Beginner",
    startsOn: "2027-01-01",
    actions,
    totalDays: actions.reduce((sum, { days }) => sum + days, 0),
    quarters: Math.max(0, ...actions.map(({ quarter }) => quarter)),
    finishesOn: ends.at(-1) ?? null,
    reaches: { level: 2, index: 50 },
    madeAt: "2026-11-30T10:00:00.000Z",
    madeBy: "Ada",
    ...fields,
  };
}

/** What Ada says about an action on a day of 2027, given as "MM-DD". */
export function wordsOf(day: string, fields: Partial<ActionWords> = {}): ActionWords {
  const at = `2027-${day}T12:00:00.000Z`;
  const changed = { version: 1, statusAt: at, changedAt: at, changedBy: "Ada" };
  return { ...NO_WORDS, ...changed, ...fields };
}

/** A snapshot of a day of 2027, given as "MM-DD"; what is adopted is applicable too. */
export function laterOn(
  day: string,
  adopted: readonly string[],
  missing: readonly string[],
): LaterSnapshot {
  return {
    id: `snapshot-${day}`,
    name: `Of ${day}`,
    submittedAt: `2027-${day}T09:00:00.000Z`,
    adopted: new Set(adopted),
    applicable: new Set([...adopted, ...missing]),
  };
}

const IDS = ["a", "b", "c", "d", "e", "f"];
const anyDay = fc
  .date({ min: new Date("2026-06-01"), max: new Date("2028-06-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyAction: fc.Arbitrary<PlannedAction> = fc
  .record({
    id: fc.constantFrom(...IDS),
    kind: fc.constantFrom("practice" as const, "practice" as const, "own" as const),
    quarter: fc.integer({ min: 1, max: 8 }),
    finishBy: anyDay,
    days: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ id, ...fields }) => plannedAction(id, fields));

/** A plan of up to six actions. */
export const anyEdition: fc.Arbitrary<PlanEdition> = fc
  .uniqueArray(anyAction, { selector: ({ id }) => id, maxLength: IDS.length })
  .map((actions) => editionOf(actions));

const anyWords: fc.Arbitrary<ActionWords> = fc
  .record({
    status: fc.constantFrom(...ACTION_STATUSES),
    dueOn: fc.option(anyDay),
    day: anyDay,
  })
  .map(({ status, dueOn, day }) => ({
    ...wordsOf("01-01", { status, dueOn }),
    statusAt: `${day}T12:00:00.000Z`,
  }));

const anyLater: fc.Arbitrary<LaterSnapshot> = fc
  .record({ day: anyDay, adopted: fc.subarray(IDS), applicable: fc.subarray(IDS) })
  .map(({ day, adopted, applicable }) => ({
    ...laterOn("01-01", adopted, applicable),
    submittedAt: `${day}T09:00:00.000Z`,
  }));

/** A plan with words and up to four later snapshots. */
export const anyTracking: fc.Arbitrary<Tracking> = fc
  .record({
    edition: anyEdition,
    words: fc.array(fc.tuple(fc.constantFrom(...IDS), anyWords), { maxLength: 8 }),
    later: fc.array(anyLater, { maxLength: 4 }),
    today: anyDay,
  })
  .map(({ words, later, ...rest }) => ({
    ...rest,
    words: new Map(words),
    later: later
      .toSorted((one, other) => (one.submittedAt < other.submittedAt ? -1 : 1))
      .map((each, place) => ({ ...each, id: `snapshot-${place + 1}` })),
  }));
