import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { MOST_CAPACITY, MOST_QUARTERS } from "./limits";
import type { QueryReader } from "./query-reader";

/** When work begins, how fast it goes and how far: `start`, `capacity`, `budget`, `stages`. */
export function readPace(
  reader: QueryReader,
): Pick<PlanRequest, "startsOn" | "capacity" | "budget" | "levelByLevel"> {
  const [start, budget, stages] = [reader.one("start"), reader.one("budget"), reader.one("stages")];
  if (stages !== null && stages !== "one") reader.reject("“stages” can only be “one”.");
  return {
    startsOn: start === null ? null : readDate(start, reader),
    capacity: readCapacity(reader),
    budget: budget === null ? null : readBudget(budget, reader),
    levelByLevel: stages !== "one",
  };
}

function readDate(text: string, reader: QueryReader): string | null {
  const date = parseDate(text);
  if (date === null) reader.reject("The start must be a date such as 2027-01-01.");
  return date;
}

/** An ISO 8601 date of the years 2000 to 2199 that exists; null for anything else. */
export function parseDate(text: string): string | null {
  // A date that does not exist, such as 31 February, comes back as another one.
  const date = /^2[01]\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  const isDate = date !== null && !Number.isNaN(date.getTime());
  return isDate && date.toISOString().slice(0, 10) === text ? text : null;
}

function readCapacity(reader: QueryReader): PlanRequest["capacity"] {
  const text = reader.one("capacity");
  if (text === null) return null;
  const capacity = parseCapacity(text);
  if (capacity === null) {
    reader.reject(
      `The capacity must be person-days, one number for all quarters or up to ${MOST_QUARTERS} with a space between, the last above 0.`,
    );
  }
  return capacity;
}

/** Whole numbers with spaces, commas or semicolons between; null when malformed or too many. */
export function parseCapacity(text: string): PlanRequest["capacity"] {
  const parts = text.trim().split(/\s*[,;]\s*|\s+/);
  const [first, ...others] = parts.map((part) => wholeNumber(part, 0, MOST_CAPACITY));
  const all = [first, ...others];
  if (all.length > MOST_QUARTERS || !all.at(-1) || typeof first !== "number") return null;
  const rest = others.filter((each) => each !== null);
  return rest.length === others.length ? [first, ...rest] : null;
}

function readBudget(text: string, reader: QueryReader): number | null {
  const budget = wholeNumber(text, 1, MOST_CAPACITY);
  if (budget === null) {
    reader.reject(`The budget must be a whole number of person-days from 1 to ${MOST_CAPACITY}.`);
  }
  return budget;
}

/** A whole number without sign, exponent or leading zero; null outside the range. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^(0|[1-9]\d{0,8})$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
