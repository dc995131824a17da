import type { ReportSource } from "./report";

/** When the answers were given: ISO 8601, UTC. */
export function timeOf(source: ReportSource): string {
  if (source.kind === "snapshot") return source.head.submittedAt;
  return source.head.changedAt ?? source.head.startedAt;
}
