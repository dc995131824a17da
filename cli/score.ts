import { readFileSync } from "node:fs";
import { nextActions } from "@/lib/domain/next-actions";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";
import { type AnswerFile, type Problem, quoted } from "./answer-file";
import { lines, type Outcome } from "./outcome";
import { parseAnswerFile } from "./parse-answer-file";
import { readRows } from "./read-rows";
import { scoreReport } from "./score-report";
import { scoreTable } from "./score-table";

/** What was asked for, as given on the command line. */
export type ScoreRequest = {
  readonly file: string;
  /** Flags that hold, as written. */
  readonly profile: readonly string[];
  readonly json: boolean;
  /** As written; null when there is no minimum. */
  readonly minLevel: string | null;
};

/**
 * Scores an answer file. Bad input is reported whole: every problem with its line on standard
 * error, and nothing on standard output.
 */
export function runScore(questionnaire: Questionnaire, request: ScoreRequest): Outcome {
  const profile = [...new Set(request.profile)];
  const scope = scopeOf(questionnaire, profile, "full");
  const file = readAnswerFile(request.file);
  const { choices, notes, problems } = readRows(file.rows, questionnaire, scope);
  const inFile = [...file.problems, ...problems].toSorted(byLine);
  const wrong = [
    ...optionProblems(questionnaire, request),
    ...inFile.map((problem) => located(request.file, problem)),
  ];
  if (wrong.length > 0) return { stdout: "", stderr: lines(wrong), exitCode: 2 };

  const assessment = { questionnaire, profile, mode: "full", choices } as const;
  const results = score(assessment);
  const actions = nextActions(assessment);
  const isBelow = (results.overall?.low ?? 0) < Number(request.minLevel ?? 0);
  const told = notes.map(({ line, message }) =>
    located(request.file, { line, message: `note: ${message}` }),
  );
  if (isBelow) told.push(`The overall level is below ${request.minLevel}.`);
  return {
    stdout: request.json
      ? `${JSON.stringify(scoreReport(results, actions))}\n`
      : scoreTable({ questionnaire, results, nextActions: actions, choices }),
    stderr: lines(told),
    exitCode: isBelow ? 1 : 0,
  };
}

function readAnswerFile(path: string): AnswerFile {
  try {
    return parseAnswerFile(path, readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { rows: [], problems: [{ line: null, message: `cannot be read (${error.code})` }] };
  }
}

function optionProblems(
  { profile: flags }: Questionnaire,
  { profile, minLevel }: ScoreRequest,
): string[] {
  const known = flags.map(({ id }) => id);
  const unknown = profile.filter((flag) => !known.includes(flag));
  const isLevel = minLevel === null || /^[0-5]$/.test(minLevel);
  return [
    ...unknown.map(
      (flag) => `--profile: unknown flag ${quoted(flag)}; known are ${known.join(", ")}`,
    ),
    ...(isLevel ? [] : [`--min-level: ${quoted(minLevel)} is not a whole number from 0 to 5`]),
  ];
}

function byLine(left: Problem, right: Problem): number {
  return (left.line ?? 0) - (right.line ?? 0);
}

function located(file: string, { line, message }: Problem): string {
  return line === null ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
