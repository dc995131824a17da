"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { type ExpectedMove, moveDraft } from "@/lib/data/draft-version";

/** Moves the draft as the preview said, or shows what the preview says by now. */
export async function moveAction(teamId: string, expected: ExpectedMove): Promise<void> {
  await refuseCrossSiteAction();
  const outcome = await moveDraft(await currentActor(), teamId, expected);
  const assessment = `/teams/${encodeURIComponent(teamId)}/assessment`;
  if (outcome?.status === "changed") redirect(`${assessment}/version?changed=yes`);
  redirect(outcome ? `${assessment}?moved=yes` : assessment);
}
