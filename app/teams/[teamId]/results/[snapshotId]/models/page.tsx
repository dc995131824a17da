import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { ModelsOverview } from "@/components/models/models-overview";
import { NotAsAsked } from "@/components/models/not-as-asked";
import { ReadingContext } from "@/components/models/reading-context";
import { PageHeader } from "@/components/ui/page-header";
import { reportName } from "../report-name";
import { loadReadings } from "./load-readings";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/models">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId, snapshotId } = await params;
  const found = await loadReadings(teamId, snapshotId);
  return { title: found ? `Published models: ${reportName(found)}` : "Results not found" };
}

export default async function ModelsPage({ params }: Props) {
  const { teamId, snapshotId } = await params;
  const found = await loadReadings(teamId, snapshotId);
  if (!found) return answerNotFound();
  const { questionnaire, results, readings, unreadable, isAsAsked } = found;
  const resultsHref = `/teams/${teamId}/results/${snapshotId}`;
  return (
    <>
      <PageHeader
        context={<ReadingContext found={found} resultsHref={resultsHref} />}
        title="In published models"
        lead="The same answers, read by models that others published. Each keeps its own rule, and none goes into a Tidemark level."
      />
      {isAsAsked ? (
        <ModelsOverview
          {...{ readings, unreadable }}
          asked={{ profile: results.profile, flags: questionnaire.profile }}
          base={`${resultsHref}/models`}
        />
      ) : (
        <NotAsAsked version={results.questionnaireVersion} />
      )}
    </>
  );
}
