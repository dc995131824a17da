import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type Answers, choicesOf } from "@/lib/domain/answers";
import { completionOf } from "@/lib/domain/coverage";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import type { Completion } from "@/lib/domain/results";
import { type Scope, scopeOf } from "@/lib/domain/scope";
import { findAnswers, findChoices, saveAnswerRow } from "@/lib/storage/answers";
import {
  changeDraft,
  findDraft,
  insertDraft,
  removeDraft,
  reopenDraft,
  type StoredDraft,
} from "@/lib/storage/drafts";
import { newId } from "@/lib/storage/new-id";
import type { Db } from "@/lib/storage/storage";
import type { DraftHead, SnapshotHead } from "./heads";
import { parseAnswer, parseAnswers } from "./input/answer-input";
import { invalidField } from "./input/field-errors";
import { parseSubmission } from "./input/submit-input";
import type { Invalid } from "./invalid";
import { currentQuestionnaire } from "./store/current-content";
import { toDraftHead } from "./store/draft-head";
import { freezeSnapshot } from "./store/freeze-snapshot";
import { readTeam, writeTeam } from "./store/one-team";
import { saveChangedAnswers } from "./store/save-changed-answers";
import type { Team } from "./team";

export type Draft = {
  readonly team: Team;
  readonly head: DraftHead;
  readonly questionnaire: Questionnaire;
  readonly scope: Scope;
  /** Those out of scope too: they are kept for when the scope grows again. */
  readonly answers: Answers;
};

export type SavedAnswer = {
  readonly status: "ok";
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** Counts the writes of this answer, from 1. */
  readonly revision: number;
  readonly total: Completion;
  /** Of the practice's area. */
  readonly area: Completion;
};

export type SavedArea = { readonly status: "ok"; readonly savedAt: string };

export type Submitted = { readonly status: "ok"; readonly snapshot: SnapshotHead };

/** Starts a team's draft, or switches the one that is open to `mode` and keeps its answers. */
export async function startDraft(
  actor: Actor,
  teamId: string,
  mode: Mode,
): Promise<DraftHead | null> {
  authorise(actor, "create", "draft");
  return writeTeam(teamId, async (db, team) => {
    const open = await changeDraft(db, teamId, { mode });
    if (open) return headOf(db, team, open);
    const startedAt = new Date().toISOString();
    const draft = { id: newId(), teamId, mode, startedAt, changedAt: null };
    await insertDraft(db, draft);
    return headOf(db, team, draft);
  });
}

/** The team's draft with its answers and what is asked; null without team or draft. */
export async function getDraft(actor: Actor, teamId: string): Promise<Draft | null> {
  authorise(actor, "read", "draft");
  return readTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const questionnaire = currentQuestionnaire();
    const answers = await findAnswers(db, draft.id);
    const facts = { questionnaire, profile: team.profile, choices: choicesOf(answers) };
    const scope = scopeOf(questionnaire, team.profile, draft.mode);
    return { team, head: toDraftHead(draft, facts), questionnaire, scope, answers };
  });
}

/** Hides the draft and its answers; {@link restoreDraft} brings them back. */
export async function discardDraft(actor: Actor, teamId: string): Promise<DraftHead | null> {
  authorise(actor, "delete", "draft");
  return writeTeam(teamId, async (db, team) => {
    const draft = await changeDraft(db, teamId, { discarded_at: new Date().toISOString() });
    return draft && headOf(db, team, draft);
  });
}

/** Undoes {@link discardDraft}; null if the team has another draft by now. */
export async function restoreDraft(
  actor: Actor,
  teamId: string,
  draftId: string,
): Promise<DraftHead | null> {
  authorise(actor, "restore", "draft");
  return writeTeam(teamId, async (db, team) => {
    if (await findDraft(db, teamId)) return null;
    const draft = await reopenDraft(db, teamId, draftId);
    return draft && headOf(db, team, draft);
  });
}

/**
 * Saves one answer, also to a practice that is out of scope at the moment.
 *
 * @param input an {@link Answer} with every field; unknown ones are refused
 * @returns null if there is no such team, open draft or practice
 */
export async function saveAnswer(
  actor: Actor,
  teamId: string,
  practiceId: string,
  input: unknown,
): Promise<SavedAnswer | Invalid | null> {
  authorise(actor, "change", "draft");
  const questionnaire = currentQuestionnaire();
  const practice = questionnaire.practices.find(({ id }) => id === practiceId);
  if (!practice) return null;
  const parsed = parseAnswer(input);
  if (parsed.status === "invalid") return parsed;
  const { answer } = parsed;
  return writeTeam(teamId, async (db, team) => {
    const at = new Date().toISOString();
    const draft = await changeDraft(db, teamId, { changed_at: at });
    if (!draft) return null;
    const write = { draftId: draft.id, practiceId, answer, at, by: actor.name };
    const revision = await saveAnswerRow(db, write);
    const choices = await findChoices(db, draft.id);
    const { practices } = scopeOf(questionnaire, team.profile, draft.mode);
    const inArea = practices.filter(({ area }) => area === practice.area);
    const total = completionOf(practices, choices);
    return { status: "ok", savedAt: at, revision, total, area: completionOf(inArea, choices) };
  });
}

/**
 * Saves answers of one area as a plain form sends them, all or none; unchanged ones are left
 * alone. A reason that stayed behind with another answer than "NA" is dropped.
 *
 * @param inputs an {@link Answer} by the id of its practice
 * @returns null if there is no such team, open draft or area
 */
export async function saveArea(
  actor: Actor,
  teamId: string,
  areaId: string,
  inputs: ReadonlyMap<string, unknown>,
): Promise<SavedArea | Invalid | null> {
  authorise(actor, "change", "draft");
  const { areas, practices } = currentQuestionnaire();
  if (!areas.some(({ id }) => id === areaId)) return null;
  const known = new Set(practices.filter(({ area }) => area === areaId).map(({ id }) => id));
  if ([...inputs.keys()].some((id) => !known.has(id))) {
    return invalidField("form", "Load the page again: it asks something that is not in this area.");
  }
  const parsed = parseAnswers(inputs);
  if (parsed.status === "invalid") return parsed;
  return writeTeam(teamId, async (db) => {
    const savedAt = new Date().toISOString();
    const saved = await saveChangedAnswers(db, teamId, {
      answers: parsed.answers,
      at: savedAt,
      by: actor.name,
    });
    return saved ? { status: "ok", savedAt } : null;
  });
}

/**
 * Freezes the draft into a snapshot with its results, makes the team's summary of it, and
 * removes the draft: all of it or nothing.
 *
 * @param input `{ name, note }` of the snapshot, both may be empty
 * @returns invalid with the key "form" when nothing is answered yet; null without an open draft
 */
export async function submitDraft(
  actor: Actor,
  teamId: string,
  input: unknown,
): Promise<Submitted | Invalid | null> {
  authorise(actor, "submit", "draft");
  const parsed = parseSubmission(input);
  if (parsed.status === "invalid") return parsed;
  const { name, note } = parsed;
  return writeTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const answers = await findAnswers(db, draft.id);
    if (toDraftHead(draft, factsOf(team, answers)).completion.answered === 0) {
      return invalidField("form", "Answer at least one question before you submit.");
    }
    const submission = { team, mode: draft.mode, answers, name, note, submittedBy: actor.name };
    const submittedAt = new Date().toISOString();
    const snapshot = await freezeSnapshot(db, { ...submission, submittedAt });
    await removeDraft(db, draft.id);
    return { status: "ok", snapshot };
  });
}

function factsOf(team: Team, answers: Answers) {
  const questionnaire = currentQuestionnaire();
  return { questionnaire, profile: team.profile, choices: choicesOf(answers) };
}

async function headOf(db: Db, team: Team, draft: StoredDraft): Promise<DraftHead> {
  const choices = await findChoices(db, draft.id);
  const questionnaire = currentQuestionnaire();
  return toDraftHead(draft, { questionnaire, profile: team.profile, choices });
}
