"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { storageTroubleWords } from "@/app/teams/storage-trouble-words";
import type { GateFormState } from "@/components/gates/gate-form-state";
import { StorageUnavailableError } from "@/lib/data/errors";
import { removeGate, restoreGate, saveGate } from "@/lib/data/gate-register";

const text = z.string().catch("");
const gateForm = z.object({
  gate: text,
  stage: text,
  reason: text,
  owner: text,
  waitHours: text,
  reviewBy: text,
  version: z.coerce.number().catch(-1),
});

/** Adds or changes a gate and leads to it; with problems hands back what was typed. */
export async function saveGateAction(
  teamId: string,
  _: GateFormState,
  form: FormData,
): Promise<GateFormState> {
  await refuseCrossSiteAction();
  const input = gateForm.parse(Object.fromEntries(form));
  const outcome = await save(teamId, input);
  if (outcome !== null && typeof outcome === "object") return outcome;
  const id = encodeURIComponent(input.gate);
  redirect(
    outcome === null
      ? assessmentPath(teamId)
      : `${gatesPath(teamId)}?saved=${outcome}&gate=${id}#${id}`,
  );
}

/** What to say that was done, null without the draft, or why nothing was saved. */
async function save(
  teamId: string,
  { gate: gateId, version, ...values }: z.infer<typeof gateForm>,
): Promise<"gate" | "came-back" | NonNullable<GateFormState> | null> {
  try {
    const saved = await saveGate(await currentActor(), teamId, gateId, { ...values, version });
    if (saved === null) return null;
    if (saved.status === "invalid") return { kind: "invalid", values, errors: saved.fieldErrors };
    if (saved.status === "conflict") return { kind: "conflict", values, current: saved.current };
    return saved.cameBack ? "came-back" : "gate";
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return { kind: "invalid", values, errors: { form: [storageTroubleWords(error.reason)] } };
  }
}

/** Removes a gate and shows what is left, with the way back. */
export async function removeGateAction(
  teamId: string,
  gateId: string,
  version: number,
): Promise<void> {
  await refuseCrossSiteAction();
  const removed = await removeGate(await currentActor(), teamId, gateId, version);
  const id = encodeURIComponent(gateId);
  if (removed === null) redirect(assessmentPath(teamId));
  const isConflict = removed.status === "conflict";
  redirect(`${gatesPath(teamId)}?${isConflict ? `problem=changed#${id}` : `removed=${id}`}`);
}

export async function restoreGateAction(teamId: string, gateId: string): Promise<void> {
  await refuseCrossSiteAction();
  const restored = await restoreGate(await currentActor(), teamId, gateId);
  const id = encodeURIComponent(gateId);
  redirect(`${gatesPath(teamId)}${restored ? `?saved=restored&gate=${id}#${id}` : ""}`);
}

function assessmentPath(teamId: string): string {
  return `/teams/${encodeURIComponent(teamId)}/assessment`;
}

function gatesPath(teamId: string): string {
  return `${assessmentPath(teamId)}/gates`;
}
