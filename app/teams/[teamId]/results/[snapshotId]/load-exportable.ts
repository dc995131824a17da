import "server-only";
import { currentActor } from "@/app/current-actor";
import { getResults, getRoadmap } from "@/lib/data/results";
import type { Report } from "@/lib/domain/report";
import { defaultPace } from "@/lib/domain/roadmap/default-pace";
import { scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { readTarget } from "./read-target";

type Place = { readonly teamId: string; readonly snapshotId: string };

/**
 * `roadmap` is null when nothing is left to plan, or none was asked for; `ignored` says that the
 * query was wrong.
 */
export type Exportable = {
  readonly report: Report;
  readonly roadmap: RoadmapReport | null;
  readonly ignored: boolean;
};

/**
 * What the exports are made from, as the query plans it: the one place that knows what a query
 * says about a plan. Null if there is no such team or snapshot.
 */
export async function loadExportable(
  { teamId, snapshotId }: Place,
  query: URLSearchParams,
): Promise<Exportable | null> {
  const asked = query.getAll("target");
  const { target, ignored } = readTarget(asked.length > 1 ? asked : asked[0]);
  const report = await getRoadmap(await currentActor(), teamId, snapshotId, target);
  if (!report) return null;
  const { roadmap } = report;
  if (!roadmap) return { report, roadmap: null, ignored };
  const schedule = scheduleRoadmap(roadmap, defaultPace(report.source));
  return { report, roadmap: { ...report, roadmap, schedule }, ignored };
}

/** The same without a roadmap, for files that need none. */
export async function loadResultsOnly({ teamId, snapshotId }: Place): Promise<Exportable | null> {
  const report = await getResults(await currentActor(), teamId, snapshotId);
  return report && { report, roadmap: null, ignored: false };
}
