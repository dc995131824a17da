"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import type { TeamFormState } from "@/components/teams/team-form-state";
import { startDraft } from "@/lib/data/drafts";
import { createTeam, deleteTeam, restoreTeam, updateTeam } from "@/lib/data/teams";
import { readTeamForm, teamFieldsOf } from "./read-team-form";

/** Creates a team and starts its first assessment. */
export async function createTeamAction(_: TeamFormState, form: FormData): Promise<TeamFormState> {
  await refuseCrossSiteAction();
  const actor = await currentActor();
  const values = readTeamForm(form);
  const created = await createTeam(actor, teamFieldsOf(values));
  if (created.status === "invalid") return { values, fieldErrors: created.fieldErrors };
  await startDraft(actor, created.team.id, values.mode);
  redirect(`/teams/${created.team.id}/assessment/start`);
}

export async function updateTeamAction(
  teamId: string,
  _: TeamFormState,
  form: FormData,
): Promise<TeamFormState> {
  await refuseCrossSiteAction();
  const values = readTeamForm(form);
  const updated = await updateTeam(await currentActor(), teamId, teamFieldsOf(values));
  if (updated?.status === "invalid") return { values, fieldErrors: updated.fieldErrors };
  redirect(updated ? `/teams/${teamId}?saved=team` : "/teams");
}

export async function deleteTeamAction(teamId: string): Promise<void> {
  await refuseCrossSiteAction();
  const deleted = await deleteTeam(await currentActor(), teamId);
  redirect(deleted ? `/teams?deleted=${encodeURIComponent(teamId)}` : "/teams");
}

export async function restoreTeamAction(teamId: string): Promise<void> {
  await refuseCrossSiteAction();
  const restored = await restoreTeam(await currentActor(), teamId);
  redirect(
    restored?.status === "ok" ? `/teams/${teamId}?saved=restored` : "/teams?restore=name-taken",
  );
}
