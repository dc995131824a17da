import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { SheetAnswers } from "@/lib/domain/worksheets/worksheet-result";
import type { Db } from "@/lib/storage/storage";
import { findSheets } from "@/lib/storage/worksheet-answers";
import { draftOfSource } from "./store/draft-of-source";
import { readTeam } from "./store/one-team";

/** Answers of worksheets by id of the worksheet; one without an answer is absent. */
export type Sheets = ReadonlyMap<string, SheetAnswers>;

/**
 * What a team said in its worksheets.
 *
 * @param source the id of a snapshot, or the word "draft", as for `getResults`
 * @returns null if there is no such team, snapshot or draft
 */
export async function getWorksheets(
  actor: Actor,
  teamId: string,
  source: string,
): Promise<Sheets | null> {
  authorise(actor, "read", source === "draft" ? "draft" : "snapshot");
  return readTeam(teamId, (db) => findSheetsOfSource(db, teamId, source));
}

async function findSheetsOfSource(db: Db, teamId: string, source: string): Promise<Sheets | null> {
  const found = await draftOfSource(db, teamId, source);
  if (!found) return null;
  const { draftId } = found;
  if (draftId === null) return new Map();
  return (await findSheets(db, [draftId])).get(draftId) ?? new Map();
}
