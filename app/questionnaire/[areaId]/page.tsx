import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { PracticeArticle } from "@/components/questionnaire/practice-article";
import { PageHeader } from "@/components/ui/page-header";
import { getQuestionnaire } from "@/lib/data/questionnaire";

type Props = PageProps<"/questionnaire/[areaId]">;

async function findArea(params: Props["params"]) {
  const { areaId } = await params;
  const questionnaire = getQuestionnaire(await currentActor());
  return { questionnaire, area: questionnaire.areas.find((area) => area.id === areaId) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await findArea(params);
  return { title: area ? `${area.name} practices` : "Area not found" };
}

export default async function AreaPage({ params }: Props) {
  const { questionnaire, area } = await findArea(params);
  if (!area) return answerNotFound();
  const practices = questionnaire.practices.filter((practice) => practice.area === area.id);
  return (
    <>
      <PageHeader
        context={<a href="/questionnaire">Questionnaire</a>}
        title={area.name}
        lead={area.purpose}
      />
      {practices.map((practice) => (
        <PracticeArticle key={practice.id} practice={practice} questionnaire={questionnaire} />
      ))}
    </>
  );
}
