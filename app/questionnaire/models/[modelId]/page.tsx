import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { ModelArticle } from "@/components/questionnaire/model-article";
import { ModelMapping } from "@/components/questionnaire/model-mapping";
import { PageHeader } from "@/components/ui/page-header";
import { getPublishedModels } from "@/lib/data/model-readings";

type Props = PageProps<"/questionnaire/models/[modelId]">;

async function findModel(params: Props["params"]) {
  const { modelId } = await params;
  const { questionnaire, rules } = getPublishedModels(await currentActor());
  const model = questionnaire.models.find(({ id }) => id === modelId);
  const rule = rules.find((each) => each.model === modelId);
  return model && rule ? { model, rule, practices: questionnaire.practices } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findModel(params);
  return { title: found ? found.model.name : "Model not found" };
}

export default async function PublishedModelPage({ params }: Props) {
  const found = await findModel(params);
  if (!found) return answerNotFound();
  const { model, rule, practices } = found;
  return (
    <>
      <PageHeader
        context={
          <>
            <a href="/questionnaire">Questionnaire</a>
            {" · "}
            <a href="/questionnaire/models">Published models</a>
          </>
        }
        title={model.name}
        lead={rule.about.what}
      />
      <ModelArticle model={model} rule={rule} />
      <ModelMapping model={model} practices={practices} />
    </>
  );
}
