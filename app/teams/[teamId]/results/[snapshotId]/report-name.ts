import { formatDay } from "@/components/ui/date-text";
import type { Report } from "@/lib/domain/report";

/** "Checkout, 14 October 2026", for titles. */
export function reportName({ team, source }: Pick<Report, "team" | "source">): string {
  if (source.kind === "draft") return `${team.name}, draft`;
  return `${team.name}, ${formatDay(source.head.submittedAt)}`;
}
