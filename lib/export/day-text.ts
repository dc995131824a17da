const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** "14 October 2026" for an ISO 8601 date or time, in UTC. */
export function dayText(iso: string): string {
  return LONG.format(new Date(iso));
}

/** "14 Oct 2026" for an ISO 8601 date or time, in UTC. */
export function shortDayText(iso: string): string {
  return SHORT.format(new Date(iso));
}
