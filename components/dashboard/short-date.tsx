const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "14 Oct 2026", where a column has no room for more. `iso` is a UTC time as stored. */
export function ShortDate({ iso }: { iso: string }) {
  return <time dateTime={iso}>{formatShortDate(iso)}</time>;
}

export function formatShortDate(iso: string): string {
  return DAY.format(new Date(iso));
}
