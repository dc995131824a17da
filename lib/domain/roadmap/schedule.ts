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

const MONTHS = 3;

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
  const slots = new Map<string, Slot>();
  let done = 0;
  for (const [place, { id, days }] of steps.entries()) {
    const { starts, finishes } = spread[place] ?? { starts: 1, finishes: 1 };
    const startsOn = dayAt(pace, starts, done, "first");
    done += days;
    slots.set(id, {
      starts,
      finishes,
      startsOn,
      endsOn: dayAt(pace, finishes, done, "last"),
    });
  }
  return { pace, quarters: quartersOf(pace, slots), slots };
}

function quartersOf(pace: Pace, slots: ReadonlyMap<string, Slot>): Quarter[] {
  const count = Math.max(0, ...[...slots.values()].map(({ finishes }) => finishes));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const finishes = [...slots].filter(([, slot]) => slot.finishes === number).map(([id]) => id);
    return {
      number,
      startsOn: isoDay(quarterStart(pace, number)),
      endsOn: isoDay(addDays(quarterStart(pace, number + 1), -1)),
      capacity: capacityOf(pace, number),
      finishes,
    };
  });
}

/** The day on which so many person-days are done: the first one after them, or the last one of them. */
function dayAt(pace: Pace, quarter: number, done: number, edge: "first" | "last"): string {
  const start = quarterStart(pace, quarter);
  const length = (quarterStart(pace, quarter + 1).getTime() - start.getTime()) / DAY_MS;
  let inside = done;
  for (let before = 1; before < quarter; before += 1) inside -= capacityOf(pace, before);
  const days = (Math.max(0, inside) / capacityOf(pace, quarter)) * length;
  const offset = edge === "first" ? Math.floor(days) : Math.max(0, Math.ceil(days) - 1);
  return isoDay(addDays(start, Math.min(length - 1, offset)));
}

/** Person-days of one quarter, from 1. */
export function capacityOf({ capacity }: Pace, quarter: number): number {
  return capacity[quarter - 1] ?? capacity.at(-1) ?? 0;
}

const DAY_MS = 86_400_000;

/** Months are added as calendars do: from the 31st on, a shorter month ends on its last day. */
function quarterStart({ startsOn }: Pace, number: number): Date {
  const first = new Date(`${startsOn}T00:00:00Z`);
  const month = first.getUTCMonth() + MONTHS * (number - 1);
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(first.getUTCDate(), lastOfMonth);
  return new Date(Date.UTC(first.getUTCFullYear(), month, day));
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
