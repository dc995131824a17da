import { ANSWER_KEYS, type AnswerFile, type AnswerRow, type Problem, quoted } from "./answer-file";
import { elementLines } from "./element-lines";

const TEXT_KEYS = ANSWER_KEYS.filter((key) => key !== "practice_id" && key !== "answer");

/**
 * Reads answers from a JSON array of objects with the same keys as the columns of a CSV file.
 * An answer may be a number or a string; null and an absent key are empty.
 */
export function parseAnswerJson(text: string): AnswerFile {
  const parsed = parseJson(text);
  if ("problem" in parsed) return { rows: [], problems: [parsed.problem] };
  if (!Array.isArray(parsed.value)) {
    return { rows: [], problems: [{ line: 1, message: "not a JSON array of objects" }] };
  }
  const lines = elementLines(text);
  const elements = parsed.value.map((value: unknown, index) => ({
    value,
    line: lines[index] ?? null,
  }));
  const problems = elements.flatMap(({ value, line }) =>
    elementProblems(value).map((message) => ({ line, message })),
  );
  const rows = elements.flatMap(({ value, line }) =>
    elementProblems(value).length === 0 && isObject(value) ? [rowOf(value, line ?? 0)] : [],
  );
  return { rows, problems };
}

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = /\(line (\d+) /.exec(error.message)?.[1];
    const message = `not readable as JSON: ${error.message.replace(/\p{Cc}+/gu, " ")}`;
    return { problem: { line: line === undefined ? null : Number(line), message } };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function elementProblems(element: unknown): string[] {
  if (!isObject(element)) return ["not an object"];
  const known: readonly string[] = ANSWER_KEYS;
  const { practice_id, answer } = element;
  const texts = TEXT_KEYS.filter((key) => !isText(element[key]));
  return [
    ...Object.keys(element)
      .filter((key) => !known.includes(key))
      .map((key) => `unknown key ${quoted(key)}; known are ${known.join(", ")}`),
    ...(typeof practice_id === "string" ? [] : ["practice_id must be a string"]),
    ...(typeof answer === "number" || isText(answer)
      ? []
      : ["answer must be a number or a string"]),
    ...texts.map((key) => `${key} must be a string`),
  ];
}

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function rowOf(element: Readonly<Record<string, unknown>>, line: number): AnswerRow {
  const text = (key: string) => String(element[key] ?? "").trim();
  return {
    line,
    practiceId: text("practice_id"),
    answer: text("answer"),
    naReason: text("na_reason"),
    comment: typeof element.comment === "string" ? element.comment : null,
    team: text("team"),
    questionnaireVersion: text("questionnaire_version"),
  };
}
