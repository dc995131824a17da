import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Answer } from "@/lib/domain/answers";
import { completionOf } from "@/lib/domain/coverage";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Completion } from "@/lib/domain/results";
import { scopeOf } from "@/lib/domain/scope";
import { findRequest, recordChange } from "@/lib/storage/answer-changes";
import { findChoicesAndVersion, findStoredAnswer } from "@/lib/storage/answers";
import { UniqueViolationError } from "@/lib/storage/errors";
import type { Db } from "@/lib/storage/storage";
import { ConflictError, NOTHING_STORED } from "./conflict";
import { parseAnswer, parseAnswers } from "./input/answer-input";
import { invalidField } from "./input/field-errors";
import type { Invalid } from "./invalid";
import { isKnownPractice } from "./store/known-practice";
import { readTeam, writeTeam } from "./store/one-team";
import { touchDraft } from "./store/open-draft";
import { questionnaireOfDraft } from "./store/questionnaire-of";
import { orRefusal, Refusal } from "./store/refusal";
import { type FormAnswer, saveChangedAnswers } from "./store/save-changed-answers";
import type { Team } from "./team";

/** What was acknowledged for one answer. */
export type SavedAnswer = {
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** Counts the changes of this answer, from 1. */
  readonly version: number;
  /** The draft that has it: the next one, if the one before was submitted meanwhile. */
  readonly draftId: string;
  readonly total: Completion;
  /** Of the practice's area. */
  readonly area: Completion;
};

/** A change of one answer as a browser sends it. */
export type AnswerRequest = {
  /** An {@link Answer} with every field; unknown ones are refused. */
  readonly input: unknown;
  /** The version that the person saw; 0 before the first answer. */
  readonly expected: number;
  /** The same key with the same hash again gets the same acknowledgement and changes nothing. */
  readonly key: string;
  readonly hash: string;
};

export type SaveOutcome =
  | { readonly status: "ok"; readonly saved: SavedAnswer }
  /** The key was used for another request. */
  | { readonly status: "key-reused" }
  /** The practice belongs to another version of the questionnaire than the draft, named here. */
  | { readonly status: "other-questionnaire"; readonly version: string }
  | Invalid;

export type SavedArea = { readonly status: "ok"; readonly savedAt: string };

/**
 * Saves one answer, also to a practice that is out of scope at the moment.
 *
 * @returns null if there is no such team or open draft
 * @throws {ConflictError} when the stored version is not the expected one
 */
export async function saveAnswer(
  actor: Actor,
  teamId: string,
  practiceId: string,
  request: AnswerRequest,
): Promise<SaveOutcome | null> {
  authorise(actor, "change", "draft");
  const parsed = parseAnswer(request.input);
  if (parsed.status === "invalid") return parsed;
  const change = { practiceId, answer: parsed.answer, request, by: actor.name };
  try {
    return await orRefusal(writeTeam(teamId, (db, team) => saveOnce(db, team, change)));
  } catch (error) {
    // The same key was used meanwhile, perhaps for another team: now it is found.
    if (!(error instanceof UniqueViolationError)) throw error;
    const before = await readTeam(teamId, (db) => findAcknowledged(db, request));
    if (!before) throw error;
    return before;
  }
}

type Change = {
  readonly practiceId: string;
  readonly answer: Answer;
  readonly request: AnswerRequest;
  readonly by: string;
};

/** A request that is sent again is told by what it fails on: most never are, so it is not asked first. */
async function saveOnce(db: Db, team: Team, change: Change): Promise<SaveOutcome | null> {
  const { practiceId, answer, request, by } = change;
  const at = new Date().toISOString();
  const draft = await touchDraft(db, team.id, { at, by });
  if (!draft) return findAcknowledged(db, request);
  const questionnaire = await questionnaireOfDraft(db, draft);
  const practice = questionnaire.practices.find(({ id }) => id === practiceId);
  if (!practice) throw await refusal(db, request, notAsked(practiceId, questionnaire.version));
  const stored = await findChoicesAndVersion(db, draft.id, practiceId);
  if (stored.version !== request.expected) {
    const current = (await findStoredAnswer(db, draft.id, practiceId)) ?? NOTHING_STORED;
    throw await refusal(db, request, new ConflictError(new Map([[practiceId, current]])));
  }
  const choices = new Map(stored.choices);
  if (answer.choice === null) choices.delete(practiceId);
  else choices.set(practiceId, answer.choice);
  const { practices } = scopeOf(questionnaire, team.profile, draft.mode);
  const saved: SavedAnswer = {
    savedAt: at,
    version: stored.version + 1,
    draftId: draft.id,
    total: completionOf(practices, choices),
    area: completionOf(ofArea(practices, practice.area), choices),
  };
  const { version } = saved;
  const response = JSON.stringify(saved);
  await recordChange(db, {
    ...{ teamId: team.id, draftId: draft.id, practiceId },
    ...{ answer, version, savedAt: at, savedBy: by },
    request: { key: request.key, hash: request.hash, response },
  });
  return { status: "ok", saved };
}

/** What was acknowledged to a request that was sent before; null for a new one. */
async function findAcknowledged(db: Db, { key, hash }: AnswerRequest): Promise<SaveOutcome | null> {
  const kept = await findRequest(db, key);
  if (!kept) return null;
  if (kept.hash !== hash) return { status: "key-reused" };
  return { status: "ok", saved: JSON.parse(kept.response) };
}

/** Undoes what was begun, with the answer that a request got when it was sent before, if it was. */
async function refusal(db: Db, request: AnswerRequest, otherwise: SaveOutcome | ConflictError) {
  const before = await findAcknowledged(db, request);
  if (before) return new Refusal(before);
  return otherwise instanceof ConflictError ? otherwise : new Refusal(otherwise);
}

/** What to answer for a practice that the draft does not ask: of another version, or of none. */
function notAsked(practiceId: string, version: string): SaveOutcome {
  if (isKnownPractice(practiceId)) return { status: "other-questionnaire", version };
  return invalidField("practice", "Load the page again: there is no such practice.");
}

/**
 * Saves answers of one area as a plain form sends them, all or none; unchanged ones are left
 * alone. A reason that stayed behind with another answer than "NA" is dropped.
 *
 * @param inputs by the id of the practice: an {@link Answer} and the version that the form showed
 * @returns null if there is no such team, open draft or area
 * @throws {ConflictError} with every answer that was changed here and elsewhere
 */
export async function saveArea(
  actor: Actor,
  teamId: string,
  areaId: string,
  inputs: ReadonlyMap<string, { readonly input: unknown; readonly expected: number }>,
): Promise<SavedArea | Invalid | null> {
  authorise(actor, "change", "draft");
  const parsed = parseAnswers(new Map([...inputs].map(([id, { input }]) => [id, input])));
  if (parsed.status === "invalid") return parsed;
  const answers = new Map<string, FormAnswer>();
  for (const [id, answer] of parsed.answers) {
    answers.set(id, { answer, expected: inputs.get(id)?.expected ?? 0 });
  }
  const write = { teamId, areaId, answers, by: actor.name };
  return orRefusal(writeTeam(teamId, (db) => saveForm(db, write)));
}

type FormWrite = {
  readonly teamId: string;
  readonly areaId: string;
  readonly answers: ReadonlyMap<string, FormAnswer>;
  readonly by: string;
};

async function saveForm(
  db: Db,
  { teamId, areaId, answers, by }: FormWrite,
): Promise<SavedArea | Invalid | null> {
  const at = new Date().toISOString();
  const draft = await touchDraft(db, teamId, { at, by });
  if (!draft) return null;
  const { areas, practices } = await questionnaireOfDraft(db, draft);
  if (!areas.some(({ id }) => id === areaId)) throw new Refusal(null);
  const known = new Set(ofArea(practices, areaId).map(({ id }) => id));
  if ([...answers.keys()].some((id) => !known.has(id))) throw new Refusal(strangePractice());
  await saveChangedAnswers(db, { teamId, draftId: draft.id, answers, at, by });
  return { status: "ok", savedAt: at };
}

function strangePractice(): Invalid {
  return invalidField("form", "Load the page again: it asks something that is not in this area.");
}

function ofArea(practices: readonly Practice[], areaId: string): readonly Practice[] {
  return practices.filter(({ area }) => area === areaId);
}
