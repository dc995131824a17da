import type { Roadmap } from "@/lib/domain/roadmap";
import { spreadOverQuarters } from "./quarters";
import { stepsOf } from "./steps";

/** When work begins, and how much of it fits into each quarter. */
export type Pace = {
  /** ISO 8601 date, the first day of quarter 1. */
  readonly startsOn: string;
  /** Person-days of each quarter, at least 0; the last one, above 0, goes on for good. */
  readonly capacity: readonly [number, ...number[]];
};

/** Three months of a schedule. Dates are ISO 8601, both inclusive. */
export type Quarter = {
  /** From 1. */
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Person-days. */
  readonly capacity: number;
  /** Ids of the steps that are finished in it, in order. */
  readonly finishes: readonly string[];
};

/** When one step is done. Dates are ISO 8601, both inclusive. */
export type Slot = {
  /** Quarters from 1. */
  readonly starts: number;
  readonly finishes: number;
  readonly startsOn: string;
  readonly endsOn: string;
};

/** A roadmap on the calendar. */
export type Schedule = {
  readonly pace: Pace;
  /** From the first to the one in which the last action is finished; none without actions. */
  readonly quarters: readonly Quarter[];
  /** By id of the step, in the order of the roadmap. */
  readonly slots: ReadonlyMap<string, Slot>;
};

/**
 * Puts the steps of a roadmap on the calendar, one after the other, by cumulative capacity.
 * Within a quarter the days of work are spread evenly over its days.
 */
export function scheduleRoadmap(roadmap: Pick<Roadmap, "stages" | "extra">, pace: Pace): Schedule {
  const steps = stepsOf(roadmap);
  const spread = spreadOverQuarters(
    steps.map(({ days }) => days),
    pace.capacity,
  );
  const calendar = calendarOf(pace, spread.at(-1)?.finishes ?? 0);
  const slots = new Map<string, Slot>();
  const finished: string[][] = calendar.map(() => []);
  let done = 0;
  for (const [place, { id, days }] of steps.entries()) {
    const { starts, finishes } = spread[place] ?? { starts: 1, finishes: 1 };
    const startsOn = dayAt(calendar[starts - 1], done, "first");
    done += days;
    slots.set(id, {
      starts,
      finishes,
      startsOn,
      endsOn: dayAt(calendar[finishes - 1], done, "last"),
    });
    finished[finishes - 1]?.push(id);
  }
  const quarters = calendar.map(({ number, startsAt, endsAt, capacity }, index) => ({
    number,
    startsOn: isoDay(startsAt),
    endsOn: isoDay(endsAt - DAY_MS),
    capacity,
    finishes: finished[index] ?? [],
  }));
  return { pace, quarters, slots };
}

/** A quarter in milliseconds since 1970: `endsAt` is where the next one starts. */
type Span = {
  readonly number: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Person-days of it, and of all quarters before it. */
  readonly capacity: number;
  readonly before: number;
};

function calendarOf(pace: Pace, count: number): readonly Span[] {
  let before = 0;
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const capacity = capacityOf(pace, number);
    const span = {
      number,
      startsAt: quarterStart(pace, number),
      endsAt: quarterStart(pace, number + 1),
      capacity,
      before,
    };
    before += capacity;
    return span;
  });
}

/** The day on which so many person-days are done: the first one after them, or the last one of them. */
function dayAt(span: Span | undefined, done: number, edge: "first" | "last"): string {
  if (!span) throw new RangeError("A step lies outside the calendar.");
  const { startsAt, endsAt, capacity, before } = span;
  const length = (endsAt - startsAt) / DAY_MS;
  const days = (Math.max(0, done - before) / capacity) * length;
  const offset = edge === "first" ? Math.floor(days) : Math.max(0, Math.ceil(days) - 1);
  return isoDay(startsAt + Math.min(length - 1, offset) * DAY_MS);
}

/** Person-days of one quarter, from 1. */
export function capacityOf({ capacity }: Pace, quarter: number): number {
  return capacity[quarter - 1] ?? capacity.at(-1) ?? 0;
}

const MONTHS = 3;
const DAY_MS = 86_400_000;

/** Months are added as calendars do: from the 31st on, a shorter month ends on its last day. */
function quarterStart({ startsOn }: Pace, number: number): number {
  const first = new Date(`${startsOn}T00:00:00Z`);
  const month = first.getUTCMonth() + MONTHS * (number - 1);
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(first.getUTCDate(), lastOfMonth);
  return Date.UTC(first.getUTCFullYear(), month, day);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
