"use server";

import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import type { ImportState } from "@/components/teams/import-state";
import { tooLargeWords } from "@/components/teams/too-large-words";
import { importTeams, MOST_IMPORT_BYTES } from "@/lib/data/import-teams/import-teams";

/** Checks a file of teams, or stores it when the button says so. */
export async function importTeamsAction(_: ImportState, form: FormData): Promise<ImportState> {
  await refuseCrossSiteAction();
  const read = await readText(form);
  if ("problem" in read) return wrongFile(read.problem);
  const { text } = read;
  const stored = form.get("step") === "import";
  const imported = await importTeams(await currentActor(), text, { dryRun: !stored });
  if (imported.status === "invalid") {
    return { text, field: "text", problems: imported.problems, found: null };
  }
  const { differences, unchanged, notes } = imported;
  const teams = differences.map(({ line, stored: before, fields, changes }) => ({
    ...{ line, name: fields.name, isNew: before === null, changes },
  }));
  const found = { teams, unchanged: unchanged.length, notes, stored };
  return { text, field: "text", problems: [], found };
}

function wrongFile(message: string): ImportState {
  return { text: "", field: "file", problems: [{ line: null, message }], found: null };
}

/** The file where one was chosen, else the field, in which browsers end lines with CR LF. */
async function readText(form: FormData): Promise<{ text: string } | { problem: string }> {
  const [file, text] = [form.get("file"), form.get("text")];
  if (!(file instanceof File) || file.size === 0) {
    return { text: typeof text === "string" ? text.replaceAll("\r\n", "\n") : "" };
  }
  if (file.size > MOST_IMPORT_BYTES) return { problem: tooLargeWords("file", MOST_IMPORT_BYTES) };
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return { text: decoder.decode(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { problem: "The file is not UTF-8 text. Save it as UTF-8 and try again." };
  }
}
