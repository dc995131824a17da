import { formatDay } from "@/components/ui/date-text";

const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

type Named = { readonly name: string; readonly submittedAt: string };

/** "14 October 2026 · Autumn"; the date alone without a name. */
export function snapshotLabel({ name, submittedAt }: Named): string {
  return name === "" ? formatDay(submittedAt) : `${formatDay(submittedAt)} · ${name}`;
}

/** "October 2026". `iso` is a UTC time as stored. */
export function monthOf(iso: string): string {
  return MONTH.format(new Date(iso));
}
