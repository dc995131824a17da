import type { ReportSource } from "@/lib/domain/report";
import type { Pace } from "./schedule";

/** Person-days that a team gives to its roadmap each quarter, where it has not said otherwise. */
const CAPACITY = 30;

const MONTHS = 3;

/**
 * The pace of a plan for which nobody has chosen one: from the first day of the calendar quarter
 * after the one in which the snapshot was submitted, or the draft last changed.
 */
export function defaultPace(source: ReportSource): Pace {
  return { startsOn: nextQuarter(timeOf(source)), capacity: [CAPACITY] };
}

/** When the answers were given: ISO 8601, UTC. */
export function timeOf(source: ReportSource): string {
  if (source.kind === "snapshot") return source.head.submittedAt;
  return source.head.changedAt ?? source.head.startedAt;
}

function nextQuarter(time: string): string {
  const date = new Date(time);
  const quarter = Math.floor(date.getUTCMonth() / MONTHS) + 1;
  return new Date(Date.UTC(date.getUTCFullYear(), quarter * MONTHS, 1)).toISOString().slice(0, 10);
}
