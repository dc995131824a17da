import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Answers } from "@/lib/domain/answers";
import type { Mode, Practice, Questionnaire } from "@/lib/domain/questionnaire";
import type { Completion } from "@/lib/domain/results";
import type { DraftHead, SnapshotHead } from "./heads";
import type { Invalid } from "./invalid";
import type { Team } from "./team";

// Replaced by the type of lib/domain/scope as soon as it is there.
type Scope = {
  readonly profile: readonly string[];
  readonly mode: Mode;
  readonly areaIds: readonly string[];
  readonly practices: readonly Practice[];
  readonly ignoredPrerequisites: readonly {
    readonly practice: string;
    readonly prerequisite: string;
  }[];
};

export type Draft = {
  readonly team: Team;
  readonly head: DraftHead;
  readonly questionnaire: Questionnaire;
  readonly scope: Scope;
  readonly answers: Answers;
};

export type SavedAnswer = {
  readonly status: "ok";
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** Counts the writes of this answer, from 1. */
  readonly revision: number;
  readonly total: Completion;
  readonly area: Completion;
};

export type SavedArea = { readonly status: "ok"; readonly savedAt: string };

export type Submitted = { readonly status: "ok"; readonly snapshot: SnapshotHead };

/** Starts a team's draft, or switches the one that is open to `mode`. */
export async function startDraft(
  _actor: Actor,
  _teamId: string,
  _mode: Mode,
): Promise<DraftHead | null> {
  throw new Error("not built yet");
}

/** The team's draft with its answers and what is asked; null without team or draft. */
export async function getDraft(_actor: Actor, _teamId: string): Promise<Draft | null> {
  throw new Error("not built yet");
}

/** Hides the draft and its answers; {@link restoreDraft} brings them back. */
export async function discardDraft(_actor: Actor, _teamId: string): Promise<DraftHead | null> {
  throw new Error("not built yet");
}

/** Undoes {@link discardDraft}; null if the team has another draft by now. */
export async function restoreDraft(
  _actor: Actor,
  _teamId: string,
  _draftId: string,
): Promise<DraftHead | null> {
  throw new Error("not built yet");
}

/** Saves one answer; null if there is no such team, draft or practice. */
export async function saveAnswer(
  _actor: Actor,
  _teamId: string,
  _practiceId: string,
  _input: unknown,
): Promise<SavedAnswer | Invalid | null> {
  throw new Error("not built yet");
}

/** Saves answers of one area, all or none; keys of problems are "<practiceId>.<field>". */
export async function saveArea(
  _actor: Actor,
  _teamId: string,
  _areaId: string,
  _inputs: ReadonlyMap<string, unknown>,
): Promise<SavedArea | Invalid | null> {
  throw new Error("not built yet");
}

/** Freezes the draft into a snapshot and removes it, in one transaction. */
export async function submitDraft(
  _actor: Actor,
  _teamId: string,
  _input: unknown,
): Promise<Submitted | Invalid | null> {
  throw new Error("not built yet");
}
