import type { ReportSource } from "@/lib/domain/report";
import { dayText } from "./day-text";

/** "Snapshot “Autumn” of 14 October 2026", or "Draft, not submitted". */
export function sourceText(source: ReportSource): string {
  if (source.kind === "draft") return "Draft, not submitted";
  const { name, submittedAt } = source.head;
  const day = dayText(submittedAt);
  return name === "" ? `Snapshot of ${day}` : `Snapshot “${name}” of ${day}`;
}

/** The time that a document carries as its own: of the snapshot, or of the draft's last change. */
export function sourceTime(source: ReportSource): Date {
  if (source.kind === "snapshot") return new Date(source.head.submittedAt);
  return new Date(source.head.changedAt ?? source.head.startedAt);
}
