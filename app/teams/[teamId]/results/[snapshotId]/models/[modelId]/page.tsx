import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { ModelReadingPage } from "@/components/models/model-reading-page";
import { ReadingContext } from "@/components/models/reading-context";
import { reportName } from "../../report-name";
import { loadReadings } from "../load-readings";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/models/[modelId]">;

async function findReading(params: Props["params"]) {
  const { teamId, snapshotId, modelId } = await params;
  const found = await loadReadings(teamId, snapshotId);
  const reading = found?.readings.find(({ model }) => model.id === modelId);
  return found && reading ? { found, reading } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const read = await findReading(params);
  if (!read) return { title: "Model not found" };
  return { title: `${read.reading.model.name}: ${reportName(read.found)}` };
}

export default async function ModelPage({ params }: Props) {
  const { teamId, snapshotId } = await params;
  const read = await findReading(params);
  if (!read) return answerNotFound();
  const { questionnaire, results } = read.found;
  const resultsHref = `/teams/${teamId}/results/${snapshotId}`;
  return (
    <ModelReadingPage
      shown={{
        ...read.reading,
        practices: questionnaire.practices,
        resultsHref,
        worksheetsHref: `/teams/${teamId}/assessment/worksheets`,
      }}
      asked={{ profile: results.profile, flags: questionnaire.profile }}
      context={<ReadingContext found={read.found} resultsHref={resultsHref} isPart />}
    />
  );
}
