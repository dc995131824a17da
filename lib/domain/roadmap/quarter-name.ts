import type { Quarter } from "./schedule";

/**
 * "2027 Q1" for a quarter of the calendar, "Quarter 1 from 2026-11-30" for any other three
 * months. Without commas and colons, so that it can name a milestone anywhere.
 */
export function quarterName({ number, startsOn }: Pick<Quarter, "number" | "startsOn">): string {
  const [year, month, day] = startsOn.split("-").map(Number);
  const index = ((month ?? 1) - 1) / 3;
  if (day !== 1 || !Number.isInteger(index)) return `Quarter ${number} from ${startsOn}`;
  return `${year} Q${index + 1}`;
}
