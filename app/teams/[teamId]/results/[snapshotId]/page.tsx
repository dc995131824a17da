import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { today } from "@/app/today";
import { WithdrawnPage } from "@/components/history/withdrawn-page";
import { ResultsReport } from "@/components/results/results-report";
import { Notice } from "@/components/ui/notice";
import { findPreviousSnapshot } from "@/lib/data/history";
import { findWithdrawn } from "@/lib/data/snapshots";
import { defaultTarget } from "@/lib/domain/plan-roadmap";
import { scopeOf } from "@/lib/domain/scope";
import { restoreSnapshotAction } from "./actions";
import { loadResults } from "./load-results";
import { reportName } from "./report-name";
import { SnapshotActions } from "./snapshot-actions";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId, snapshotId } = await params;
  const report = await loadResults(teamId, snapshotId);
  if (report) return { title: `Results of ${reportName(report)}` };
  const withdrawn = await findWithdrawn(await currentActor(), teamId, snapshotId);
  return { title: withdrawn ? "Withdrawn snapshot" : "Results not found" };
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { teamId, snapshotId } = await params;
  const report = await loadResults(teamId, snapshotId);
  if (!report) {
    const withdrawn = await findWithdrawn(await currentActor(), teamId, snapshotId);
    if (!withdrawn) return answerNotFound();
    const restore = restoreSnapshotAction.bind(null, teamId, snapshotId);
    return <WithdrawnPage snapshot={withdrawn} restore={restore} />;
  }
  const { questionnaire, results, source } = report;
  const { practices } = scopeOf(questionnaire, results.profile, results.mode);
  const previous = await findPreviousSnapshot(await currentActor(), teamId, snapshotId);
  return (
    <>
      {(await searchParams).saved === "restored" && (
        <Notice status>The snapshot is back, as it was submitted.</Notice>
      )}
      <ResultsReport
        {...{ report, practices, previous }}
        today={today()}
        target={defaultTarget(results)}
        base={`/teams/${teamId}/results/${snapshotId}`}
      />
      {source.kind === "snapshot" && <SnapshotActions {...{ teamId, snapshotId }} />}
    </>
  );
}
