import { z } from "zod";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { StartAssessment } from "@/components/assessment/start-assessment";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { getTeam } from "@/lib/data/teams";
import { scopeOf } from "@/lib/domain/scope";
import { restoreAction, startAction } from "./actions";

const draftId = z.string().min(1).max(64).optional().catch(undefined);

/** Without a draft: what the assessment is and how much of it to answer. */
export async function StartView({ teamId, discarded }: { teamId: string; discarded: unknown }) {
  const actor = await currentActor();
  const found = await getTeam(actor, teamId);
  if (!found) return answerNotFound();
  const { name, profile } = found.team;
  const questionnaire = getQuestionnaire(actor);
  const count = (mode: "full" | "quick") => scopeOf(questionnaire, profile, mode).practices.length;
  const undo = draftId.parse(discarded);
  return (
    <>
      {undo && (
        <Notice status>
          <p>The draft is discarded.</p>
          <form action={restoreAction.bind(null, teamId, undo)}>
            <Button type="submit" look="secondary">
              Undo
            </Button>
          </form>
        </Notice>
      )}
      <PageHeader
        context={<a href={`/teams/${teamId}`}>{name}</a>}
        title="Answer for the way you work now"
        lead="Each question describes five ways to work, from nothing in place to fully in place. Choose the one that fits. Your answers stay a draft until you submit them."
      />
      <StartAssessment
        teamId={teamId}
        questionnaire={questionnaire}
        profile={profile}
        counts={{ full: count("full"), quick: count("quick") }}
        start={startAction.bind(null, teamId)}
      />
    </>
  );
}
