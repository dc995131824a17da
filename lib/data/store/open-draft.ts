import "server-only";

import type { Answers } from "@/lib/domain/answers";
import { carryOver } from "@/lib/domain/carry-over";
import type { Mode } from "@/lib/domain/questionnaire";
import {
  changeDraft,
  findDraftOfSnapshot,
  findJustSubmitted,
  insertDraft,
  type StoredDraft,
} from "@/lib/storage/drafts";
import { copyGates } from "@/lib/storage/gates";
import { newId } from "@/lib/storage/new-id";
import { findSubmittedLast, type StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { copySheetAnswers } from "@/lib/storage/worksheet-answers";
import { alignDraft } from "./align-draft";
import { keepQuestionnaireOf } from "./questionnaire-of";
import { versionMaps } from "./version-maps";

type Opening = { readonly mode: Mode; readonly at: string; readonly by: string };

/**
 * Opens a draft that starts from what the team submitted last, withdrawn or not: whoever goes on
 * corrects it. Worksheets and gates come along. Answers to an earlier version of the questionnaire
 * are carried over. Call it only while the team has no open draft.
 */
export async function openDraft(
  db: Db,
  teamId: string,
  { mode, at, by }: Opening,
): Promise<StoredDraft> {
  const asked = await keepQuestionnaireOf(db, { at });
  const draft = { id: newId(), teamId, mode, startedAt: at, changedAt: null, ...asked };
  await insertDraft(db, draft);
  const last = await findSubmittedLast(db, teamId);
  const answers = carriedOver(last, asked.questionnaireVersion);
  await alignDraft(db, { teamId, draftId: draft.id, answers, at, by });
  const submitted = last && (await findDraftOfSnapshot(db, last.head.id));
  if (submitted) await copyBeside(db, submitted, draft.id);
  return draft;
}

/** What the next draft of a team starts from. */
export async function findNextAnswers(db: Db, teamId: string, version: string): Promise<Answers> {
  return carriedOver(await findSubmittedLast(db, teamId), version);
}

/** Where no map leads to the version, answers stay with their ids, which never change meaning. */
function carriedOver(last: StoredSnapshot | null, version: string): Answers {
  if (!last) return new Map();
  return carryOver(last.answers, versionMaps(last.head.questionnaireVersion, version) ?? []);
}

async function copyBeside(db: Db, from: string, to: string): Promise<void> {
  await copySheetAnswers(db, from, to);
  await copyGates(db, from, to);
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
