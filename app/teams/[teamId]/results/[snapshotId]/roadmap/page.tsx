import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answerNotFound } from "@/app/answer-not-found";
import { today } from "@/app/today";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { RoadmapReport } from "@/components/roadmap/roadmap-report";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { loadPlan } from "../load-plan";
import { reportName } from "../report-name";
import { KeepSection } from "./keep-section";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/roadmap">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await loadPlan(props);
  if (!view) return { title: "Roadmap not found" };
  const { questionnaire, plan } = view;
  const aim = plan ? ` to ${aimName(questionnaire, plan.roadmap)}` : "";
  return { title: `Roadmap${aim}: ${reportName(view)}` };
}

export default async function RoadmapPage(props: Props) {
  const { teamId, snapshotId } = await props.params;
  const view = await loadPlan(props);
  if (!view) return answerNotFound();
  const base = `/teams/${teamId}/results/${snapshotId}`;
  if (view.wordy && view.problems.length === 0) {
    const query = planQuery(view.request);
    redirect(`${base}/roadmap${query && `?${query}`}`);
  }
  return (
    <>
      <IgnoredNote problems={view.problems} />
      <RoadmapReport view={view} base={base} today={today()} keep={<KeepSection view={view} />} />
    </>
  );
}
