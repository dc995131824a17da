import type { Choice } from "@/lib/domain/answers";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Scope } from "@/lib/domain/scope";
import { type AnswerRow, type Problem, quoted } from "./answer-file";

const CHOICES: ReadonlyMap<string, Choice> = new Map<string, Choice>([
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
  ["NA", "NA"],
  ["DK", "DK"],
]);

/** What the rows mean; `notes` tell of rows that were left out without being wrong. */
export type ReadRows = {
  readonly choices: ReadonlyMap<string, Choice>;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
};

/** Turns rows into choices, or says for every row what is wrong with it. */
export function readRows(
  rows: readonly AnswerRow[],
  questionnaire: Questionnaire,
  scope: Scope,
): ReadRows {
  const known = new Set(questionnaire.practices.map(({ id }) => id));
  const inScope = new Set(scope.practices.map(({ id }) => id));
  const choices = new Map<string, Choice>();
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { line, practiceId } = row;
    problems.push(...rowProblems(row, known, seen.get(practiceId)));
    seen.set(practiceId, seen.get(practiceId) ?? line);
    const choice = CHOICES.get(row.answer);
    if (!known.has(practiceId)) continue;
    if (!inScope.has(practiceId)) {
      notes.push({ line, message: `${practiceId} is out of scope for this profile; ignored` });
    } else if (choice !== undefined) choices.set(practiceId, choice);
  }
  return { choices, problems, notes };
}

function rowProblems(
  { practiceId, answer, naReason, line }: AnswerRow,
  known: ReadonlySet<string>,
  before: number | undefined,
): Problem[] {
  const messages: string[] = [];
  if (practiceId === "") messages.push("practice_id is missing");
  else if (!known.has(practiceId)) messages.push(`unknown practice ${quoted(practiceId)}`);
  if (practiceId !== "" && before !== undefined) {
    messages.push(`second row for ${quoted(practiceId)}; the first is on line ${before}`);
  }
  if (answer !== "" && !CHOICES.has(answer)) {
    messages.push(`answer ${quoted(answer)} is none of 0, 1, 2, 3, 4, NA, DK or empty`);
  }
  if (answer === "NA" && naReason === "") messages.push("NA needs a reason in na_reason");
  return messages.map((message) => ({ line, message }));
}
