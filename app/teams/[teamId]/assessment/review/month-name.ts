const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "November 2026": what a snapshot is called unless somebody says otherwise. */
export function monthName(now: Date): string {
  return MONTH.format(now);
}
