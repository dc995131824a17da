import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { ResultsReport } from "@/components/results/results-report";
import { defaultTarget } from "@/lib/domain/plan-roadmap";
import { scopeOf } from "@/lib/domain/scope";
import { loadResults } from "./load-results";
import { reportName } from "./report-name";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId, snapshotId } = await params;
  const report = await loadResults(teamId, snapshotId);
  return { title: report ? `Results of ${reportName(report)}` : "Results not found" };
}

export default async function ResultsPage({ params }: Props) {
  const { teamId, snapshotId } = await params;
  const report = await loadResults(teamId, snapshotId);
  if (!report) return answerNotFound();
  const { questionnaire, results } = report;
  const { practices } = scopeOf(questionnaire, results.profile, results.mode);
  return (
    <ResultsReport
      {...{ report, practices }}
      target={defaultTarget(results)}
      base={`/teams/${teamId}/results/${snapshotId}`}
    />
  );
}
