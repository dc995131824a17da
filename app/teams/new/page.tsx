import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { estimateModes } from "@/app/teams/estimate-modes";
import { TeamForm } from "@/components/teams/team-form";
import { PageHeader } from "@/components/ui/page-header";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { createTeamAction } from "../actions";
import { suggestedGroups } from "../suggested-groups";

export const metadata: Metadata = { title: "Start an assessment" };

export default async function NewTeamPage() {
  const actor = await currentActor();
  const questionnaire = getQuestionnaire(actor);
  return (
    <>
      <PageHeader
        title="Start an assessment"
        lead="Name the team and say what it does. The questions come next."
      />
      <TeamForm
        action={createTeamAction}
        values={{ name: "", description: "", group: "", tags: "", profile: [], mode: "full" }}
        flags={questionnaire.profile}
        groups={await suggestedGroups(actor)}
        estimates={estimateModes(questionnaire)}
        submit="Create the team and start"
        cancel="/teams"
      />
    </>
  );
}
