import type { Metadata } from "next";
import { cache } from "react";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { RoadmapReport } from "@/components/roadmap/roadmap-report";
import { Notice } from "@/components/ui/notice";
import { getRoadmap } from "@/lib/data/results";
import { levelName } from "@/lib/domain/format-figure";
import type { LevelRank } from "@/lib/domain/levels";
import { readTarget } from "../read-target";
import { reportName } from "../report-name";

type Props = PageProps<"/teams/[teamId]/results/[snapshotId]/roadmap">;

const loadRoadmap = cache(async (teamId: string, snapshotId: string, target: LevelRank | null) =>
  getRoadmap(await currentActor(), teamId, snapshotId, target),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { teamId, snapshotId } = await params;
  const { target } = readTarget((await searchParams).target);
  const found = await loadRoadmap(teamId, snapshotId, target);
  if (!found) return { title: "Roadmap not found" };
  const { questionnaire, roadmap } = found;
  const aim = roadmap ? ` to ${levelName(questionnaire, roadmap.target)}` : "";
  return { title: `Roadmap${aim}: ${reportName(found)}` };
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const { teamId, snapshotId } = await params;
  const { target, ignored } = readTarget((await searchParams).target);
  const found = await loadRoadmap(teamId, snapshotId, target);
  if (!found) return answerNotFound();
  return (
    <>
      {ignored && (
        <Notice>
          <p>The address asks for a target that does not exist, so this is the next level.</p>
        </Notice>
      )}
      <RoadmapReport
        report={found}
        roadmap={found.roadmap}
        base={`/teams/${teamId}/results/${snapshotId}`}
      />
    </>
  );
}
