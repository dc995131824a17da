import type { Answer } from "@/lib/domain/answers";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { type CsvOptions, toCsv } from "./csv";

/** The columns of answers as CSV, in order. Names are permanent: imports read them. */
export const ANSWERS_COLUMNS = [
  "team",
  "questionnaire_version",
  "practice_id",
  "answer",
  "na_reason",
  "comment",
  "respondent",
  "answered_at",
] as const;

/** What one team answers now, or answered in a snapshot. */
export type AnswerSheet = {
  readonly team: { readonly name: string; readonly profile: readonly string[] };
  readonly questionnaire: Questionnaire;
  readonly mode: Mode;
  readonly answers: ReadonlyMap<string, SheetAnswer>;
};

/** An answer with who gave it and when (ISO 8601, UTC); null where that is not known. */
export type SheetAnswer = {
  readonly answer: Answer;
  readonly by: string | null;
  readonly at: string | null;
};

/**
 * Answers as a table: for each team the practices in scope in content order, unanswered ones with
 * an empty answer, then other stored answers by id. Links are not in it.
 *
 * @returns CSV after RFC 4180; equal sheets give equal bytes
 */
export function answersCsv(sheets: readonly AnswerSheet[], options: CsvOptions = {}): string {
  return toCsv(ANSWERS_COLUMNS, sheets.flatMap(sheetRows), options);
}

function sheetRows(sheet: AnswerSheet): string[][] {
  const { team, questionnaire, mode, answers } = sheet;
  const asked = scopeOf(questionnaire, team.profile, mode).practices.map(({ id }) => id);
  const others = [...answers.keys()].filter((id) => !asked.includes(id)).sort();
  return [...asked, ...others].map((id) => {
    const head = [team.name, questionnaire.version, id];
    return [...head, ...answerCells(answers.get(id))];
  });
}

function answerCells(stored: SheetAnswer | undefined): string[] {
  if (!stored) return ["", "", "", "", ""];
  const { choice, naReason, naText, note } = stored.answer;
  const reason = naReason === null ? "" : `${naReason}: ${naText}`;
  return [String(choice ?? ""), reason, note, stored.by ?? "", stored.at ?? ""];
}
