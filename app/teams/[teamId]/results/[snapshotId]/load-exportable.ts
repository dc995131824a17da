import "server-only";
import { currentActor } from "@/app/current-actor";
import { getPlan, getResults } from "@/lib/data/results";
import type { Report } from "@/lib/domain/report";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { RoadmapReport } from "@/lib/export/roadmap-report";

type Place = { readonly teamId: string; readonly snapshotId: string };

export type Exportable = {
  readonly report: Report;
  /** Null when nothing is left to plan, or none was asked for. */
  readonly roadmap: RoadmapReport | null;
  /** The plan as a query, without what was wrong in it. */
  readonly query: string;
  /** Sentences about what was wrong in the query. */
  readonly problems: readonly string[];
};

/** Parameters that say how a file is written, not which plan is in it. */
const OWN = ["bom"];

/** What the exports are made from, as the query plans it; null without such a team or snapshot. */
export async function loadExportable(
  { teamId, snapshotId }: Place,
  query: URLSearchParams,
): Promise<Exportable | null> {
  const asked = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  const address = { teamId, snapshotId, query: asked, own: OWN };
  const report = await getPlan(await currentActor(), address);
  if (!report) return null;
  const { plan, request, problems } = report;
  const roadmap = plan && { ...report, roadmap: plan.roadmap, schedule: plan.schedule };
  return { report, roadmap, query: planQuery(request), problems };
}

/** The same without a roadmap, for files that need none. */
export async function loadResultsOnly({ teamId, snapshotId }: Place): Promise<Exportable | null> {
  const report = await getResults(await currentActor(), teamId, snapshotId);
  return report && { report, roadmap: null, query: "", problems: [] };
}
