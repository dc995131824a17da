import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answerNotFound } from "@/app/answer-not-found";
import { keepPlanAction } from "@/app/teams/[teamId]/plans/actions";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { explicitQuery } from "@/components/roadmap/explicit-query";
import { KeepWhatIf } from "@/components/what-if/keep-what-if";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { loadPlan } from "../../load-plan";
import { reportName } from "../../report-name";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/what-if/keep">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await loadPlan(props);
  return { title: view ? `Keep a what-if: ${reportName(view)}` : "Results not found" };
}

export default async function KeepWhatIfPage(props: Props) {
  const { teamId, snapshotId } = await props.params;
  const view = await loadPlan(props);
  if (!view) return answerNotFound();
  const base = `/teams/${teamId}/results/${snapshotId}`;
  const query = planQuery(view.request);
  const search = query && `?${query}`;
  if (view.wordy && view.problems.length === 0) redirect(`${base}/what-if/keep${search}`);
  const { plan, source } = view;
  const shown = plan && { teamId, snapshotId, query: explicitQuery({ ...view, plan }) };
  const canKeep = shown !== null && source.kind === "snapshot";
  return (
    <>
      <IgnoredNote problems={view.problems} />
      <KeepWhatIf
        view={view}
        back={`${base}/what-if${search}`}
        keep={canKeep ? keepPlanAction.bind(null, shown) : null}
      />
    </>
  );
}
