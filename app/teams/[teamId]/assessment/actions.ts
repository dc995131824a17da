"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { discardDraft, restoreDraft, startDraft } from "@/lib/data/drafts";

const startForm = z.object({ mode: z.enum(["full", "quick"]).catch("full") });

/** Starts the team's draft, or goes on with the one that is open, and asks the first question. */
export async function startAction(teamId: string, form: FormData): Promise<void> {
  await refuseCrossSiteAction();
  const { mode } = startForm.parse(Object.fromEntries(form));
  const draft = await startDraft(await currentActor(), teamId, mode);
  redirect(draft ? `/teams/${teamId}/assessment/start` : "/teams");
}

/** Widens a quick draft to the full assessment; its answers stay. */
export async function switchToFullAction(teamId: string): Promise<void> {
  await refuseCrossSiteAction();
  await startDraft(await currentActor(), teamId, "full");
  redirect(`/teams/${teamId}/assessment`);
}

export async function discardAction(teamId: string): Promise<void> {
  await refuseCrossSiteAction();
  const draft = await discardDraft(await currentActor(), teamId);
  const undo = draft ? `?discarded=${encodeURIComponent(draft.id)}` : "";
  redirect(`/teams/${teamId}/assessment${undo}`);
}

export async function restoreAction(teamId: string, draftId: string): Promise<void> {
  await refuseCrossSiteAction();
  await restoreDraft(await currentActor(), teamId, draftId);
  redirect(`/teams/${teamId}/assessment`);
}
