"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { storageTroubleWords } from "@/app/teams/storage-trouble-words";
import type { ActionFormState, ActionValues } from "@/components/plans/action-form-state";
import { StorageUnavailableError } from "@/lib/data/errors";
import { changeAction } from "@/lib/data/plans-actions";
import { ACTION_STATUSES } from "@/lib/domain/plans/kept-plan";
import { plansPath } from "../read-plan-form";

/** Which action of which plan. */
export type Place = { readonly teamId: string; readonly planId: string; readonly actionId: string };

const text = z.string().catch("");
const actionForm = z.object({
  status: z.enum(ACTION_STATUSES).catch("to-do"),
  owner: text,
  dueOn: text,
  note: text,
  version: z.coerce.number().catch(-1),
});

/** Saves what was said about one action and leads back to it. */
export async function changeActionAction(
  place: Place,
  _: ActionFormState,
  form: FormData,
): Promise<ActionFormState> {
  await refuseCrossSiteAction();
  const input = actionForm.parse(Object.fromEntries(form));
  const { version: _version, ...values } = input;
  const refused = await change(place, input, values);
  if (refused) return refused;
  const { teamId, planId, actionId } = place;
  const id = encodeURIComponent(actionId);
  redirect(`${plansPath(teamId, planId)}?saved=action&action=${id}#${id}`);
}

/** Null when it is saved, or when there is no such action any more. */
async function change(
  { teamId, planId, actionId }: Place,
  input: z.infer<typeof actionForm>,
  values: ActionValues,
): Promise<ActionFormState> {
  try {
    const changed = await changeAction(await currentActor(), teamId, planId, actionId, input);
    if (changed?.status === "invalid") {
      return { kind: "invalid", values, errors: changed.fieldErrors };
    }
    if (changed?.status === "conflict") {
      return { kind: "conflict", values, current: changed.current };
    }
    if (changed === null) redirect(plansPath(teamId, planId));
    return null;
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return { kind: "invalid", values, errors: { form: [storageTroubleWords(error.reason)] } };
  }
}
