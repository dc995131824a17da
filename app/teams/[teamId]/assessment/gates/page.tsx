import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { today } from "@/app/today";
import { GateRegister } from "@/components/gates/gate-register";
import { RemovedGate } from "@/components/gates/removed-gate";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getGateRegister } from "@/lib/data/gate-register";
import { loadDraft, requireDraft } from "../load-draft";
import { removeGateAction, restoreGateAction, saveGateAction } from "./actions";
import { readGateNews } from "./read-gate-news";

type Props = PageProps<"/teams/[teamId]/assessment/gates">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await loadDraft((await params).teamId);
  return { title: draft ? `Manual gates of ${draft.team.name}` : "Manual gates" };
}

export default async function GatesPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const { team } = await requireDraft(teamId);
  const { removed, saved, problem } = readGateNews(await searchParams);
  const register = await getGateRegister(await currentActor(), teamId, { removed });
  if (!register) return answerNotFound();
  return (
    <>
      {problem && (
        <Notice look="hold" status>
          <p>{problem}</p>
        </Notice>
      )}
      {register.removed && (
        <RemovedGate
          stage={register.removed.gate.stage}
          restore={restoreGateAction.bind(null, teamId, register.removed.gate.id)}
        />
      )}
      <PageHeader
        context={
          <>
            <a href={`/teams/${teamId}/assessment`}>{team.name}, all areas</a> · draft
          </>
        }
        title="Manual gates"
        lead="Steps at which a change waits for a person. A gate with a good reason is no fault; one that stands in for a missing check, or out of habit, becomes a suggestion. None of it changes a level."
        actions={
          register.snapshotId && (
            <ButtonLink
              href={`/teams/${teamId}/results/${register.snapshotId}/models`}
              look="secondary"
            >
              Published models of the latest snapshot
            </ButtonLink>
          )
        }
      />
      <GateRegister
        gates={register.gates}
        nextId={register.nextId}
        today={today()}
        actions={{
          save: saveGateAction.bind(null, teamId),
          remove: (gateId, version) => removeGateAction.bind(null, teamId, gateId, version),
        }}
        saved={saved}
      />
    </>
  );
}
