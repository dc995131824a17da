"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { storageTroubleWords } from "@/app/teams/storage-trouble-words";
import type { SubmitState } from "@/components/assessment/submit-form";
import { StorageUnavailableError } from "@/lib/data/errors";
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
  const submitted = await submit(teamId, values);
  if (submitted?.status === "invalid") return { ...values, errors: submitted.fieldErrors };
  const team = `/teams/${encodeURIComponent(teamId)}`;
  redirect(submitted ? `${team}/results/${submitted.snapshot.id}` : `${team}/assessment`);
}

async function submit(teamId: string, values: z.infer<typeof submitForm>) {
  try {
    return await submitDraft(await currentActor(), teamId, values);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    const fieldErrors = { submit: [storageTroubleWords(error.reason)] };
    return { status: "invalid", fieldErrors } as const;
  }
}
