"use server";

import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { firstOf, type ImportProblem, type ImportState } from "@/components/teams/import-state";
import { tooLargeWords } from "@/components/teams/too-large-words";
import { importTeams, MOST_IMPORT_BYTES } from "@/lib/data/import-teams/import-teams";
import type { Invalid } from "@/lib/data/invalid";
import { unlessStorageTrouble } from "../unless-storage-trouble";
import { findingsOf } from "./findings-of";

const NOTHING = "Choose a file, or paste its text below.";

/** Checks a file of teams, or stores it when the button says so. */
export async function importTeamsAction(_: ImportState, form: FormData): Promise<ImportState> {
  await refuseCrossSiteAction();
  const read = await readText(form);
  if ("problem" in read) return refused("", "file", [{ line: null, message: read.problem }]);
  const { text } = read;
  const stored = form.get("step") === "import";
  const actor = await currentActor();
  const imported = await unlessStorageTrouble(() => importTeams(actor, text, { dryRun: !stored }));
  if (imported.status === "ok") {
    const found = findingsOf(imported, stored);
    return { text: stored ? "" : text, field: "text", problems: firstOf([]), found };
  }
  return refused(text, "text", "problems" in imported ? imported.problems : aboutAll(imported));
}

function aboutAll({ fieldErrors }: Invalid): readonly ImportProblem[] {
  return Object.values(fieldErrors)
    .flat()
    .map((message) => ({ line: null, message }));
}

function refused(
  text: string,
  field: ImportState["field"],
  problems: readonly ImportProblem[],
): ImportState {
  return { text, field, problems: firstOf(problems), found: null };
}

/** The file where one was chosen, else the field, in which browsers end lines with CR LF. */
async function readText(form: FormData): Promise<{ text: string } | { problem: string }> {
  const [file, field] = [form.get("file"), form.get("text")];
  if (!(file instanceof File) || file.size === 0) {
    const text = typeof field === "string" ? field.replaceAll("\r\n", "\n") : "";
    return text.trim() === "" ? { problem: NOTHING } : { text };
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
