import "server-only";
import { currentActor } from "@/app/current-actor";
import { getPlan, getResults } from "@/lib/data/results";
import type { Report } from "@/lib/domain/report";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { type Exported, findKept, NO_SUCH_PLAN } from "./find-kept";

type Place = { readonly teamId: string; readonly snapshotId: string };

export type Exportable = {
  readonly report: Report;
  /** Null when nothing is left to plan, or none was asked for. */
  readonly roadmap: RoadmapReport | null;
  /** The kept plan whose owners, dates and states the files carry; null for none. */
  readonly kept: Exported | null;
  /** The plan as a query, without what was wrong in it. */
  readonly query: string;
  /** Sentences about what was wrong in the query. */
  readonly problems: readonly string[];
};

/** Parameters that say how a file is written, not which plan is in it. */
const OWN = ["bom", "plan"];

/** What the exports are made from, as the query plans it; null without such a team or snapshot. */
export async function loadExportable(
  { teamId, snapshotId }: Place,
  query: URLSearchParams,
): Promise<Exportable | null> {
  const asked = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  const address = { teamId, snapshotId, query: asked, own: OWN };
  const report = await getPlan(await currentActor(), address);
  if (!report) return null;
  const { plan, request } = report;
  const written = planQuery(request);
  const kept = await findKept({ teamId, snapshotId, query: written }, query.getAll("plan"));
  const actions = kept && { kept: kept.actions };
  const roadmap = plan && {
    ...report,
    roadmap: plan.roadmap,
    schedule: plan.schedule,
    ...actions,
  };
  const wrong = query.has("plan") && !kept ? [NO_SUCH_PLAN] : [];
  return { report, roadmap, kept, query: written, problems: [...report.problems, ...wrong] };
}

/** The same without a roadmap, for files that need none. */
export async function loadResultsOnly({ teamId, snapshotId }: Place): Promise<Exportable | null> {
  const report = await getResults(await currentActor(), teamId, snapshotId);
  return report && { report, roadmap: null, kept: null, query: "", problems: [] };
}
