import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import type { Schedule } from "@/lib/domain/roadmap/schedule";

/** A report with the roadmap that starts from it, on the calendar. */
export type RoadmapReport = Report & {
  readonly roadmap: Roadmap;
  /** Of this roadmap: every action has its slot. */
  readonly schedule: Schedule;
};

/**
 * The id by which a later import finds the same action again, in every export.
 *
 * @param part a practice, or a part of the plan such as `quarter-1`
 * @returns `tidemark:<snapshot id, or draft id>:<practice id>`
 */
export function externalId({ source }: Pick<Report, "source">, part: string): string {
  return `tidemark:${source.head.id}:${part}`;
}
