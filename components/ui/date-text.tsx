const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "14 October 2026". `iso` is a UTC time as stored. */
export function DateText({ iso }: { iso: string }) {
  return <time dateTime={iso}>{formatDay(iso)}</time>;
}

/** "14:03 UTC". `iso` is a UTC time as stored. */
export function TimeText({ iso }: { iso: string }) {
  return <time dateTime={iso}>{TIME.format(new Date(iso))} UTC</time>;
}

const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "October 2026". `iso` is a UTC time as stored. */
export function formatMonth(iso: string): string {
  return MONTH.format(new Date(iso));
}

export function formatDay(iso: string): string {
  return DAY.format(new Date(iso));
}
