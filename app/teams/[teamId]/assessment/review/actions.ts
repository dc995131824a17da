"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import type { SubmitState } from "@/components/assessment/submit-form";
import { submitDraft } from "@/lib/data/snapshots";

const text = z.string().catch("");
const submitForm = z.object({ name: text, note: text });

/** Freezes the draft into a snapshot and shows its results. */
export async function submitAction(
  teamId: string,
  _before: SubmitState,
  form: FormData,
): Promise<SubmitState> {
  await refuseCrossSiteAction();
  const values = submitForm.parse(Object.fromEntries(form));
  const submitted = await submitDraft(await currentActor(), teamId, values);
  if (submitted?.status === "invalid") return { ...values, errors: submitted.fieldErrors };
  const team = `/teams/${encodeURIComponent(teamId)}`;
  redirect(submitted ? `${team}/results/${submitted.snapshot.id}` : `${team}/assessment`);
}
