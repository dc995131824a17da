"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import type { TeamFormState } from "@/components/teams/team-form-state";
import { createTeam, deleteTeam, restoreTeam, updateTeam } from "@/lib/data/teams";
import { readTeamForm, teamFieldsOf } from "./read-team-form";
import { unlessStorageTrouble } from "./unless-storage-trouble";

/** Creates a team and starts its first assessment; with problems hands back what was typed. */
export async function createTeamAction(_: TeamFormState, form: FormData): Promise<TeamFormState> {
  await refuseCrossSiteAction();
  const actor = await currentActor();
  const values = readTeamForm(form);
  const created = await unlessStorageTrouble(() =>
    createTeam(actor, teamFieldsOf(values), values.mode),
  );
  if (created.status === "invalid") return { values, fieldErrors: created.fieldErrors };
  redirect(`/teams/${created.team.id}/assessment/start`);
}

/** Changes a team and leads back to it; with problems hands back what was typed. */
export async function updateTeamAction(
  teamId: string,
  _: TeamFormState,
  form: FormData,
): Promise<TeamFormState> {
  await refuseCrossSiteAction();
  const actor = await currentActor();
  const values = readTeamForm(form);
  const updated = await unlessStorageTrouble(() => updateTeam(actor, teamId, teamFieldsOf(values)));
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
