import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { ModelList } from "@/components/questionnaire/model-list";
import { PageHeader } from "@/components/ui/page-header";
import { getPublishedModels } from "@/lib/data/model-readings";

export const metadata: Metadata = { title: "Published models" };

export default async function PublishedModelsPage() {
  const { questionnaire, rules } = getPublishedModels(await currentActor());
  return (
    <>
      <PageHeader
        context={<a href="/questionnaire">Questionnaire</a>}
        title="Published models"
        lead="A practice is asked once, and its answer also speaks for models that others published. Each keeps its own rule and is never merged into a Tidemark level. All texts are in our own words."
      />
      <ModelList models={questionnaire.models} rules={rules} />
    </>
  );
}
