import "server-only";

import type { Answers } from "@/lib/domain/answers";
import { carryOver } from "@/lib/domain/carry-over";
import type { Mode } from "@/lib/domain/questionnaire";
import {
  changeDraft,
  findJustSubmitted,
  insertDraft,
  type StoredDraft,
} from "@/lib/storage/drafts";
import { newId } from "@/lib/storage/new-id";
import { findSubmittedLast } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { alignDraft } from "./align-draft";
import { keepQuestionnaireOf } from "./questionnaire-of";
import { versionMaps } from "./version-maps";

type Opening = { readonly mode: Mode; readonly at: string; readonly by: string };

/**
 * Opens a draft that starts from what the team submitted last, withdrawn or not: whoever goes on
 * corrects it. Answers to an earlier version of the questionnaire are carried over. Call it only
 * while the team has no open draft.
 */
export async function openDraft(
  db: Db,
  teamId: string,
  { mode, at, by }: Opening,
): Promise<StoredDraft> {
  const asked = await keepQuestionnaireOf(db, { at });
  const draft = { id: newId(), teamId, mode, startedAt: at, changedAt: null, ...asked };
  await insertDraft(db, draft);
  const answers = await findNextAnswers(db, teamId, asked.questionnaireVersion);
  await alignDraft(db, { teamId, draftId: draft.id, answers, at, by });
  return draft;
}

/**
 * What the next draft of a team starts from. Where no map leads to the version, answers stay with
 * their ids, which never change meaning.
 */
export async function findNextAnswers(db: Db, teamId: string, version: string): Promise<Answers> {
  const last = await findSubmittedLast(db, teamId);
  if (!last) return new Map();
  return carryOver(last.answers, versionMaps(last.head.questionnaireVersion, version) ?? []);
}

/**
 * The open draft, marked as changed. An answer that arrives just after a colleague submitted opens
 * the next draft, so that it is neither lost nor in a snapshot that its author had not seen.
 *
 * @returns null without a draft, also when the last one was discarded
 */
export async function touchDraft(
  db: Db,
  teamId: string,
  { at, by }: Omit<Opening, "mode">,
): Promise<StoredDraft | null> {
  const open = await changeDraft(db, teamId, { changed_at: at });
  if (open) return open;
  const submitted = await findJustSubmitted(db, teamId);
  if (!submitted) return null;
  await openDraft(db, teamId, { mode: submitted.mode, at, by });
  return changeDraft(db, teamId, { changed_at: at });
}
