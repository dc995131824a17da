"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { storageTroubleWords } from "@/app/teams/storage-trouble-words";
import type { SentItem, SheetFormState } from "@/components/worksheets/sheet-form-state";
import { StorageUnavailableError } from "@/lib/data/errors";
import { type SheetConflict, saveWorksheet } from "@/lib/data/worksheet-answers";
import { readSheetForm } from "./read-sheet-form";

/** Saves a worksheet and leads back to it; with problems hands back what was sent. */
export async function saveWorksheetAction(
  teamId: string,
  worksheetId: string,
  _: SheetFormState,
  form: FormData,
): Promise<SheetFormState> {
  await refuseCrossSiteAction();
  const sent = readSheetForm(form);
  const outcome = await save(teamId, worksheetId, sent);
  if (typeof outcome === "object") return outcome;
  const base = `/teams/${encodeURIComponent(teamId)}/assessment`;
  redirect(
    outcome === "gone"
      ? base
      : `${base}/worksheets/${encodeURIComponent(worksheetId)}?saved=${outcome}`,
  );
}

type Refused = NonNullable<SheetFormState>;

/** How many answers changed, "gone" without the draft, or why nothing was saved. */
async function save(
  teamId: string,
  worksheetId: string,
  sent: ReadonlyMap<string, SentItem>,
): Promise<number | "gone" | Refused> {
  const refused = { items: Object.fromEntries(sent), errors: {}, conflicts: {} };
  const inputs = new Map(
    [...sent].map(([id, { value, shown, version }]) => [id, { value, shown, expected: version }]),
  );
  try {
    const saved = await saveWorksheet(await currentActor(), teamId, worksheetId, inputs);
    if (saved === null) return "gone";
    if (saved.status === "invalid") return { ...refused, errors: saved.fieldErrors };
    if (saved.status === "conflict") return { ...refused, conflicts: conflictsOf(saved) };
    return saved.changed;
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return { ...refused, errors: { form: [storageTroubleWords(error.reason)] } };
  }
}

function conflictsOf({ current }: SheetConflict): Refused["conflicts"] {
  return Object.fromEntries(
    [...current].map(([id, stored]) => [
      id,
      {
        value: stored?.value ?? null,
        version: stored?.version ?? 0,
        by: stored?.savedBy ?? null,
      },
    ]),
  );
}
