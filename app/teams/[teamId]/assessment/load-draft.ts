import { redirect } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/current-actor";
import { type Draft, getDraft } from "@/lib/data/drafts";

/** The team's draft, read once per request; null without team or draft. */
export const loadDraft = cache(
  async (teamId: string): Promise<Draft | null> => getDraft(await currentActor(), teamId),
);

/** The draft, or the way to the page that starts one (and knows which teams there are). */
export async function requireDraft(teamId: string): Promise<Draft> {
  return (await loadDraft(teamId)) ?? redirect(`/teams/${encodeURIComponent(teamId)}/assessment`);
}
