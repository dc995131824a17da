"use server";

import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import type { ImportState } from "@/components/teams/import-state";
import { importTeams } from "@/lib/data/import-teams/import-teams";

/** Checks a file of teams, or stores it when the button says so. */
export async function importTeamsAction(_: ImportState, form: FormData): Promise<ImportState> {
  await refuseCrossSiteAction();
  const text = await readText(form);
  if (text === null) {
    const message = "The file is not UTF-8 text. Save it as UTF-8 and try again.";
    return { text: "", problems: [{ line: 1, message }], found: null };
  }
  const stored = form.get("step") === "import";
  const imported = await importTeams(await currentActor(), text, { dryRun: !stored });
  if (imported.status === "invalid") return { text, problems: imported.problems, found: null };
  const { differences, unchanged, notes } = imported;
  const teams = differences.map(({ line, stored: before, fields, changes }) => ({
    ...{ line, name: fields.name, isNew: before === null, changes },
  }));
  return { text, problems: [], found: { teams, unchanged: unchanged.length, notes, stored } };
}

/** The file where one was chosen, else the field; null for what is not UTF-8. */
async function readText(form: FormData): Promise<string | null> {
  const [file, text] = [form.get("file"), form.get("text")];
  if (!(file instanceof File) || file.size === 0) return typeof text === "string" ? text : "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
