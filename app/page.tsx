import { currentActor } from "@/app/current-actor";
import { JobList } from "@/components/home/job-list";
import { LevelScale } from "@/components/home/level-scale";
import { OpenDrafts } from "@/components/home/open-drafts";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hasExample } from "@/lib/data/example";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { listDrafts } from "@/lib/data/team-list";
import { unlessUnavailable } from "./answer-unavailable";
import { addExampleAction, removeExampleAction } from "./example-actions";

/** Drafts to go on with; the page of teams has all. */
const SHOWN_DRAFTS = 5;

export default function HomePage(props: PageProps<"/">) {
  return unlessUnavailable(<Home {...props} />);
}

async function Home({ searchParams }: PageProps<"/">) {
  const { example: done } = await searchParams;
  const actor = await currentActor();
  const questionnaire = getQuestionnaire(actor);
  const [example, drafts] = await Promise.all([hasExample(actor), listDrafts(actor, SHOWN_DRAFTS)]);
  return (
    <>
      {done === "removed" && (
        <Notice status>The example organisation is gone. Your own teams are untouched.</Notice>
      )}
      <PageHeader
        title="How far has your continuous delivery come, and what should you do next?"
        lead={`Tidemark asks a team about ${questionnaire.practices.length} practices of building, testing, deploying, data and machine learning. It shows the level of each area with the exact practices that hold it back, and turns them into a roadmap.`}
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/teams/new">Start an assessment</ButtonLink>
        {example ? (
          <>
            <ButtonLink look="secondary" href="/dashboard">
              Explore the example organisation
            </ButtonLink>
            <form action={removeExampleAction}>
              <Button look="plain">Remove the example</Button>
            </form>
          </>
        ) : (
          <form action={addExampleAction}>
            <Button look="secondary">Explore an example organisation</Button>
          </form>
        )}
      </div>
      <OpenDrafts drafts={drafts} />
      <JobList />
      <LevelScale levels={questionnaire.levels} />
    </>
  );
}
