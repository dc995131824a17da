import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type Answers, choicesOf } from "@/lib/domain/answers";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { type Scope, scopeOf } from "@/lib/domain/scope";
import { findAnswers, findChoices, findStoredAnswers } from "@/lib/storage/answers";
import { changeDraft, findDraft, reopenDraft, type StoredDraft } from "@/lib/storage/drafts";
import { findSaidLast } from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import type { DraftHead } from "./heads";
import { alignDraft } from "./store/align-draft";
import { toDraftHead } from "./store/draft-head";
import { findMove } from "./store/find-move";
import { readTeam, writeTeam } from "./store/one-team";
import { openDraft } from "./store/open-draft";
import { questionnaireOfDraft } from "./store/questionnaire-of";
import { type SaidBefore, saidLast } from "./store/said-last";
import type { Team } from "./team";

export type Draft = {
  readonly team: Team;
  readonly head: DraftHead;
  readonly questionnaire: Questionnaire;
  readonly scope: Scope;
  /** Those out of scope too: they are kept for when the scope grows again. */
  readonly answers: Answers;
  /** By practice; one that is absent was never changed, which is version 0. */
  readonly versions: ReadonlyMap<string, number>;
  /** A later version of the questionnaire that the draft can move to; null for none. */
  readonly newerVersion: string | null;
  /** What the team said last time, by the practices of this draft; null before its first snapshot. */
  readonly last: SaidBefore | null;
};

/**
 * Starts a team's draft from what it submitted last, or switches the one that is open to `mode`
 * and keeps its answers.
 */
export async function startDraft(
  actor: Actor,
  teamId: string,
  mode: Mode,
): Promise<DraftHead | null> {
  authorise(actor, "create", "draft");
  return writeTeam(teamId, async (db, team) => {
    const open = await changeDraft(db, teamId, { mode });
    if (open) return headOf(db, team, open);
    const at = new Date().toISOString();
    return headOf(db, team, await openDraft(db, teamId, { mode, at, by: actor.name }));
  });
}

/** The team's draft with its answers and what is asked; null without team or draft. */
export async function getDraft(actor: Actor, teamId: string): Promise<Draft | null> {
  authorise(actor, "read", "draft");
  return readTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const questionnaire = await questionnaireOfDraft(db, draft);
    const stored = await findStoredAnswers(db, draft.id);
    const answers = new Map([...stored].map(([id, { answer }]) => [id, answer]));
    const versions = new Map([...stored].map(([id, { version }]) => [id, version]));
    const facts = { questionnaire, profile: team.profile, choices: choicesOf(answers) };
    const head = toDraftHead(draft, facts);
    const scope = scopeOf(questionnaire, team.profile, draft.mode);
    const newerVersion = findMove(draft)?.to ?? null;
    const last = await saidLast(db, teamId, draft);
    return { team, head, questionnaire, scope, answers, versions, newerVersion, last };
  });
}

/** What the next draft of a team starts from. */
export type DraftStart = {
  /** Of the snapshot; may be empty. */
  readonly name: string;
  readonly submittedAt: string;
  readonly isWithdrawn: boolean;
  /** How many practices have an answer. */
  readonly answered: number;
};

/** What {@link startDraft} would start from; null without a team, or when it starts empty. */
export async function findDraftStart(actor: Actor, teamId: string): Promise<DraftStart | null> {
  authorise(actor, "read", "draft");
  return readTeam(teamId, async (db) => {
    const said = await findSaidLast(db, teamId, { withdrawn: true });
    if (!said) return null;
    const { name, submittedAt, isWithdrawn, answers } = said;
    return { name, submittedAt, isWithdrawn, answered: choicesOf(answers).size };
  });
}

/** Hides the draft and its answers; {@link restoreDraft} brings them back. */
export async function discardDraft(actor: Actor, teamId: string): Promise<DraftHead | null> {
  authorise(actor, "delete", "draft");
  return writeTeam(teamId, async (db, team) => {
    const draft = await changeDraft(db, teamId, { closed_at: new Date().toISOString() });
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
    if (!draft) return null;
    const answers = await findAnswers(db, draft.id);
    const at = new Date().toISOString();
    await alignDraft(db, { teamId, draftId, answers, at, by: actor.name });
    return headOf(db, team, draft);
  });
}

async function headOf(db: Db, team: Team, draft: StoredDraft): Promise<DraftHead> {
  const questionnaire = await questionnaireOfDraft(db, draft);
  const choices = await findChoices(db, draft.id);
  return toDraftHead(draft, { questionnaire, profile: team.profile, choices });
}
