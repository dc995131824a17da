import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Db } from "@/lib/storage/storage";
import {
  findSheetAnswers,
  findSheetVersions,
  putSheetAnswer,
  type StoredSheetAnswer,
} from "@/lib/storage/worksheet-answers";
import {
  parseSheetInput,
  type SheetItemChange,
  type SheetItemInput,
} from "./input/worksheet-input";
import type { Invalid } from "./invalid";
import { currentWorksheets } from "./store/current-content";
import { writeTeam } from "./store/one-team";
import { touchDraft } from "./store/open-draft";
import { orRefusal, Refusal } from "./store/refusal";

/** Somebody saved first; nothing was written. By item what is stored now, null for nothing. */
export type SheetConflict = {
  readonly status: "conflict";
  readonly current: ReadonlyMap<string, StoredSheetAnswer | null>;
};

export type SavedSheet = {
  readonly status: "ok";
  /** How many items say something else now than before. */
  readonly changed: number;
};

/**
 * Saves items of a worksheet into the draft, all or none. What a person left as the form showed it
 * is not touched, whatever others did meanwhile; what is stored already is fine in any version.
 *
 * @param inputs by id of the item; items that are absent stay as they are
 * @returns null if there is no such team, draft or worksheet
 */
export async function saveWorksheet(
  actor: Actor,
  teamId: string,
  worksheetId: string,
  inputs: ReadonlyMap<string, SheetItemInput>,
): Promise<SavedSheet | Invalid | SheetConflict | null> {
  authorise(actor, "change", "draft");
  const worksheet = currentWorksheets().find(({ id }) => id === worksheetId);
  if (!worksheet) return null;
  const parsed = parseSheetInput(worksheet, inputs);
  if (parsed.status === "invalid") return parsed;
  const { items } = parsed;
  const saving = writeTeam<SavedSheet | SheetConflict>(teamId, async (db) => {
    const at = new Date().toISOString();
    const draft = await touchDraft(db, teamId, { at, by: actor.name });
    if (!draft) return null;
    const write = { teamId, draftId: draft.id, worksheetId, at, by: actor.name };
    return writeItems(db, write, items);
  });
  return orRefusal<SavedSheet | SheetConflict | null>(saving);
}

type Write = {
  readonly teamId: string;
  readonly draftId: string;
  readonly worksheetId: string;
  readonly at: string;
  readonly by: string;
};

async function writeItems(
  db: Db,
  { teamId, draftId, worksheetId, at, by }: Write,
  items: ReadonlyMap<string, SheetItemChange>,
): Promise<SavedSheet> {
  const stored = await findSheetAnswers(db, { draftId, worksheetId });
  const touched = [...items].filter(([id, { value, shown }]) => {
    const current = stored.get(id)?.value ?? null;
    return value !== current && value !== shown;
  });
  const current = new Map(
    touched
      .filter(([id, { expected }]) => (stored.get(id)?.version ?? 0) !== expected)
      .map(([id]) => [id, stored.get(id) ?? null]),
  );
  if (current.size > 0) throw new Refusal<SheetConflict>({ status: "conflict", current });
  const versions = await findSheetVersions(db, teamId, worksheetId);
  for (const [itemId, { value }] of touched) {
    const version = (versions.get(itemId) ?? 0) + 1;
    const answer = { value, version, savedAt: at, savedBy: by };
    await putSheetAnswer(db, { draftId, worksheetId, itemId }, answer);
  }
  return { status: "ok", changed: touched.length };
}
