import { formatDay } from "@/components/ui/date-text";

type Named = { readonly name: string; readonly submittedAt: string };

/** "14 October 2026 · Autumn"; the date alone without a name. */
export function snapshotLabel({ name, submittedAt }: Named): string {
  return name === "" ? formatDay(submittedAt) : `${formatDay(submittedAt)} · ${name}`;
}
