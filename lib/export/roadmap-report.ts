import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";

/** A report with the roadmap that starts from it. */
export type RoadmapReport = Report & { readonly roadmap: Roadmap };

/**
 * The id by which a later import finds the same action again, in every export.
 *
 * @returns `tidemark:<snapshot id, or draft id>:<practice id>`
 */
export function externalId(report: Report, practice: string): string {
  return `tidemark:${report.source.head.id}:${practice}`;
}
