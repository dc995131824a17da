"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { type AnswerInput, readAnswer } from "@/components/assessment/answer-input";
import type { AreaFormState } from "@/components/assessment/use-area-form";
import { saveArea } from "@/lib/data/answers";
import { getDraft } from "@/lib/data/drafts";
import { groupErrors } from "./group-errors";
import { nextStop } from "./next-stop";

/** Saves a whole area from the plain form and goes on; with problems hands back what was typed. */
export async function saveAreaAction(
  teamId: string,
  areaId: string,
  toReview: boolean,
  _before: AreaFormState,
  form: FormData,
): Promise<AreaFormState> {
  await refuseCrossSiteAction();
  const actor = await currentActor();
  const draft = await getDraft(actor, teamId);
  if (!draft) redirect(`/teams/${encodeURIComponent(teamId)}/assessment`);
  const inputs = new Map<string, AnswerInput>();
  const expected = (id: string) => draft.versions.get(id) ?? 0;
  for (const { id, area } of draft.scope.practices) {
    // A form that was cut off must not clear what it does not mention.
    if (area === areaId && form.has(`note.${id}`)) inputs.set(id, readAnswer(form, id));
  }
  const versioned = [...inputs].map(
    ([id, input]) => [id, { input, expected: expected(id) }] as const,
  );
  const saved = await saveArea(actor, teamId, areaId, new Map(versioned));
  if (saved?.status === "invalid") {
    return { answers: Object.fromEntries(inputs), errors: groupErrors(saved.fieldErrors) };
  }
  redirect(saved ? nextStop(draft, areaId, toReview).href : `/teams/${draft.team.id}/assessment`);
}
