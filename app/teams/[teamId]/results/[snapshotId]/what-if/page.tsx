import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answerNotFound } from "@/app/answer-not-found";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { WhatIfReport } from "@/components/what-if/what-if-report";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { loadPlan } from "../load-plan";
import { reportName } from "../report-name";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/what-if">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await loadPlan(props);
  return { title: view ? `What if: ${reportName(view)}` : "Results not found" };
}

export default async function WhatIfPage(props: Props) {
  const { teamId, snapshotId } = await props.params;
  const view = await loadPlan(props);
  if (!view) return answerNotFound();
  const base = `/teams/${teamId}/results/${snapshotId}`;
  if (view.wordy && view.problems.length === 0) {
    const query = planQuery(view.request);
    redirect(`${base}/what-if${query && `?${query}`}`);
  }
  return (
    <>
      <IgnoredNote problems={view.problems} />
      <WhatIfReport view={view} base={base} />
    </>
  );
}
