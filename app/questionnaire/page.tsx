import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { LevelScale } from "@/components/home/level-scale";
import { AreaOverview } from "@/components/questionnaire/area-overview";
import { PublishedModels } from "@/components/questionnaire/published-models";
import { ScoringRule } from "@/components/questionnaire/scoring-rule";
import { PageHeader } from "@/components/ui/page-header";
import { getQuestionnaire } from "@/lib/data/questionnaire";

export const metadata: Metadata = { title: "Questionnaire" };

export default async function QuestionnairePage() {
  const questionnaire = getQuestionnaire(await currentActor());
  const { areas, levels, practices, version } = questionnaire;
  return (
    <>
      <PageHeader
        context={`Version ${version}`}
        title={`${practices.length} practices in ${areas.length} areas`}
        lead="Everything that Tidemark asks, what the answers mean and how the score is made. Each practice is one question with five described answers."
      />
      <nav aria-label="On this page" className="no-print">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <li>
            <a href="#areas" className="inline-block py-1">
              Areas and practices
            </a>
          </li>
          <li>
            <a href="#levels" className="inline-block py-1">
              Levels
            </a>
          </li>
          <li>
            <a href="#scoring" className="inline-block py-1">
              How the score is made
            </a>
          </li>
          <li>
            <a href="#models" className="inline-block py-1">
              Published models
            </a>
          </li>
        </ul>
      </nav>
      <section aria-labelledby="areas" className="mt-10">
        <h2 id="areas">Areas and practices</h2>
        {areas.map((area) => (
          <AreaOverview
            key={area.id}
            area={area}
            levels={levels}
            practices={practices.filter((practice) => practice.area === area.id)}
          />
        ))}
      </section>
      <LevelScale levels={levels} />
      <ScoringRule questionnaire={questionnaire} />
      <PublishedModels models={questionnaire.models} />
    </>
  );
}
