"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { storageTroubleWords } from "@/app/teams/storage-trouble-words";
import type { AreaFormState } from "@/components/assessment/area-form-state";
import { saveArea } from "@/lib/data/answers";
import { ConflictError } from "@/lib/data/conflict";
import { getDraft } from "@/lib/data/drafts";
import { StorageUnavailableError } from "@/lib/data/errors";
import { groupErrors } from "./group-errors";
import { nextStop } from "./next-stop";
import { readAreaForm, typedState } from "./read-area-form";

/** Saves a whole area from the plain form and goes on; with problems hands back what was typed. */
export async function saveAreaAction(
  teamId: string,
  areaId: string,
  toReview: boolean,
  _before: AreaFormState,
  form: FormData,
): Promise<AreaFormState> {
  await refuseCrossSiteAction();
  const typed = readAreaForm(form);
  const actor = await currentActor();
  const trouble = await attempt(async () => {
    const saved = await saveArea(actor, teamId, areaId, typed.changes);
    if (saved?.status === "invalid") return { errors: groupErrors(saved.fieldErrors) };
    return null;
  });
  if (trouble) return { ...typedState(typed), ...trouble };
  const draft = await getDraft(actor, teamId);
  const asks = draft?.scope.areaIds.includes(areaId) ?? false;
  const assessment = `/teams/${encodeURIComponent(teamId)}/assessment`;
  redirect(draft && asks ? nextStop(draft, areaId, toReview).href : assessment);
}

type Trouble = Partial<NonNullable<AreaFormState>>;

/** What came in between, to be said on the page. */
async function attempt(save: () => Promise<Trouble | null>): Promise<Trouble | null> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof ConflictError) return { conflicts: Object.fromEntries(error.current) };
    if (error instanceof StorageUnavailableError) {
      return { trouble: storageTroubleWords(error.reason) };
    }
    throw error;
  }
}
