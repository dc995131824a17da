import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Answer, Choice, NaReason } from "@/lib/domain/answers";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { isSameAnswer, NO_ANSWER } from "@/lib/domain/same-answer";
import { recordChange } from "@/lib/storage/answer-changes";
import { findStoredAnswers, type StoredAnswer } from "@/lib/storage/answers";
import { changeDraft, findDraft, type StoredDraft } from "@/lib/storage/drafts";
import type { Db } from "@/lib/storage/storage";
import { parseAnswers } from "./input/answer-input";
import type { Invalid } from "./invalid";
import { currentQuestionnaire } from "./store/current-content";
import { readTeam, writeTeam } from "./store/one-team";
import { findNextAnswers, openDraft } from "./store/open-draft";
import { questionnaireOfDraft } from "./store/questionnaire-of";

/** An answer from a file. */
export type AnswerEntry = {
  readonly choice: Choice | null;
  readonly naReason: NaReason | null;
  readonly naText: string;
  /** Null leaves the note as it is. */
  readonly note: string | null;
};

export type AnswerChange = {
  readonly practice: string;
  readonly from: Answer;
  readonly to: Answer;
};

export type ImportedAnswers =
  /** What was changed, or would be, in the order of the entries. */
  | { readonly status: "ok"; readonly changes: readonly AnswerChange[] }
  /** The draft is asked by another version than the file was checked with. */
  | { readonly status: "other-questionnaire"; readonly version: string }
  | Invalid;

type Request = {
  readonly entries: ReadonlyMap<string, AnswerEntry>;
  readonly questionnaireVersion: string;
  readonly dryRun: boolean;
};

/**
 * Writes answers into a team's draft as ordinary changes, all or none, opening a draft if there is
 * none. Answers that say what is there already are left alone, links stay in any case.
 *
 * @returns invalid with the keys "<practice>.<field>"; null if there is no such team
 */
export async function importAnswers(
  actor: Actor,
  teamId: string,
  request: Request,
): Promise<ImportedAnswers | null> {
  authorise(actor, "create", "draft");
  authorise(actor, "change", "draft");
  if (request.dryRun)
    return readTeam(teamId, async (db) => (await plan(db, teamId, request)).outcome);
  return writeTeam(teamId, async (db) => {
    const { outcome, draft } = await plan(db, teamId, request);
    if (outcome.status !== "ok" || outcome.changes.length === 0) return outcome;
    const at = new Date().toISOString();
    const by = actor.name;
    const { id } = draft ?? (await openDraft(db, teamId, { mode: "full", at, by }));
    await changeDraft(db, teamId, { changed_at: at });
    const stored = await findStoredAnswers(db, id);
    for (const { practice, to } of outcome.changes) {
      const version = (stored.get(practice)?.version ?? 0) + 1;
      const change = { answer: to, version, savedAt: at, savedBy: by, request: null };
      await recordChange(db, { teamId, draftId: id, practiceId: practice, ...change });
    }
    return outcome;
  });
}

type Plan = { readonly outcome: ImportedAnswers; readonly draft: StoredDraft | null };

async function plan(db: Db, teamId: string, request: Request): Promise<Plan> {
  const draft = await findDraft(db, teamId);
  const questionnaire = draft ? await questionnaireOfDraft(db, draft) : currentQuestionnaire();
  if (questionnaire.version !== request.questionnaireVersion) {
    return { draft, outcome: { status: "other-questionnaire", version: questionnaire.version } };
  }
  const now = draft
    ? answersOf(await findStoredAnswers(db, draft.id))
    : await findNextAnswers(db, teamId, questionnaire.version);
  return { draft, outcome: difference(request, now, questionnaire) };
}

function difference(
  { entries }: Request,
  now: ReadonlyMap<string, Answer>,
  { practices }: Questionnaire,
): ImportedAnswers {
  const known = new Set(practices.map(({ id }) => id));
  const changes = [...entries].flatMap(([practice, entry]): AnswerChange[] => {
    const from = now.get(practice) ?? NO_ANSWER;
    const to = merged(entry, from);
    return !known.has(practice) || isSameAnswer(from, to) ? [] : [{ practice, from, to }];
  });
  const parsed = parseAnswers(new Map(changes.map(({ practice, to }) => [practice, to])));
  return parsed.status === "invalid" ? parsed : { status: "ok", changes };
}

/** Line breaks and blanks at the ends come and go on the way through a table: they are no change. */
function merged({ choice, naReason, naText, note }: AnswerEntry, from: Answer): Answer {
  const keep = (text: string, before: string) => (plain(text) === plain(before) ? before : text);
  return {
    choice,
    naReason,
    naText: keep(naText, from.naText),
    note: note === null ? from.note : keep(note, from.note),
    links: from.links,
  };
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function answersOf(stored: ReadonlyMap<string, StoredAnswer>): ReadonlyMap<string, Answer> {
  return new Map([...stored].map(([id, { answer }]) => [id, answer]));
}
