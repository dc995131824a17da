import { type Choice, NA_REASON_TEXTS, NA_REASONS, type NaReason } from "@/lib/domain/answers";
import type { Practice, Questionnaire } from "@/lib/domain/questionnaire";
import type { Scope } from "@/lib/domain/scope";
import { type AnswerRow, type Problem, quoted } from "./answer-file";

const WORDS: ReadonlyMap<string, Choice | null> = new Map<string, Choice | null>([
  ["", null],
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
  ["na", "NA"],
  ["not applicable", "NA"],
  ["does not apply", "NA"],
  ["dk", "DK"],
  ["don't know", "DK"],
  ["don’t know", "DK"],
]);

/** A row that is right. */
export type RowAnswer = {
  readonly line: number;
  /** Null for unanswered. */
  readonly choice: Choice | null;
  readonly naReason: NaReason | null;
  /** Empty unless the choice is "NA". */
  readonly naText: string;
  /** Null when the file says nothing about comments. */
  readonly comment: string | null;
};

/** What the rows mean; `notes` tell of rows that were left out without being wrong. */
export type ReadRows = {
  /** Answers of practices in scope. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** All good rows by practice, those out of scope or unanswered too. */
  readonly answers: ReadonlyMap<string, RowAnswer>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
};

/** Turns rows into choices, or says for every row what is wrong with it. */
export function readRows(
  rows: readonly AnswerRow[],
  questionnaire: Questionnaire,
  scope: Scope,
): ReadRows {
  const known = new Map(questionnaire.practices.map((practice) => [practice.id, practice]));
  const inScope = new Set(scope.practices.map(({ id }) => id));
  const choices = new Map<string, Choice>();
  const answers = new Map<string, RowAnswer>();
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { line, practiceId } = row;
    const practice = known.get(practiceId);
    const choice = choiceOf(row.answer, practice);
    const wrong = rowProblems(row, { practice, choice, before: seen.get(practiceId) });
    problems.push(...wrong);
    seen.set(practiceId, seen.get(practiceId) ?? line);
    if (!practice) continue;
    if (choice !== undefined && wrong.length === 0) answers.set(practiceId, toAnswer(row, choice));
    if (!inScope.has(practiceId)) {
      notes.push({ line, message: `${practiceId} is out of scope for this profile; ignored` });
    } else if (choice != null) choices.set(practiceId, choice);
  }
  return { choices, answers, problems, notes };
}

/** What a cell means: a word, or the statement of the practice itself; undefined for neither. */
function choiceOf(text: string, practice: Practice | undefined): Choice | null | undefined {
  const word = text.toLowerCase();
  const choice = WORDS.get(word);
  if (choice !== undefined) return choice;
  const statement = practice?.options.findIndex((option) => option.toLowerCase() === word) ?? -1;
  return VALUES[statement];
}

const VALUES = [0, 1, 2, 3, 4] as const;

/** A reason may begin with one of the known ones and a colon; others are "other". */
function toAnswer(row: AnswerRow, choice: Choice | null): RowAnswer {
  const { line, comment } = row;
  if (choice !== "NA") return { line, choice, naReason: null, naText: "", comment };
  const [, word = "", text = ""] = /^([a-z-]+)(?::\s*(.*))?$/s.exec(row.naReason) ?? [];
  const naReason = NA_REASONS.find((reason) => reason === word) ?? null;
  if (naReason === null) {
    return { line, choice, naReason: "other", naText: row.naReason, comment };
  }
  return { line, choice, naReason, naText: text || NA_REASON_TEXTS[naReason], comment };
}

type Found = {
  readonly practice: Practice | undefined;
  readonly choice: Choice | null | undefined;
  /** The line of an earlier row for the same practice. */
  readonly before: number | undefined;
};

function rowProblems(row: AnswerRow, { practice, choice, before }: Found): Problem[] {
  const { practiceId, answer, naReason, line } = row;
  const messages: string[] = [];
  if (practiceId === "") messages.push("practice_id is missing");
  else if (!practice) messages.push(`unknown practice ${quoted(practiceId)}`);
  if (practiceId !== "" && before !== undefined) {
    messages.push(`second row for ${quoted(practiceId)}; the first is on line ${before}`);
  }
  if (choice === undefined) {
    messages.push(`answer ${quoted(answer)} is none of 0, 1, 2, 3, 4, NA, DK or empty`);
  }
  if (choice === "NA" && naReason === "") messages.push("NA needs a reason in na_reason");
  return messages.map((message) => ({ line, message }));
}
