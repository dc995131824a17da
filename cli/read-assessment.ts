import { readFileSync } from "node:fs";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import type { Assessment } from "@/lib/domain/scoring";
import { type AnswerFile, type Problem, quoted } from "./answer-file";
import { parseAnswerFile } from "./parse-answer-file";
import { readRows } from "./read-rows";

/** A file of answers and the flags that hold, both as written on the command line. */
export type AssessmentRequest = { readonly file: string; readonly profile: readonly string[] };

/** An assessment with notes for a person, or every problem with its line. */
export type ReadAssessment =
  | {
      readonly status: "ok";
      readonly assessment: Assessment;
      readonly notes: readonly string[];
    }
  | { readonly status: "invalid"; readonly problems: readonly string[] };

/**
 * Reads an answer file as a full assessment.
 *
 * @param otherProblems of other options, so that everything wrong is told at once
 */
export function readAssessment(
  questionnaire: Questionnaire,
  request: AssessmentRequest,
  otherProblems: readonly string[] = [],
): ReadAssessment {
  const profile = [...new Set(request.profile)];
  const scope = scopeOf(questionnaire, profile, "full");
  const file = readAnswerFile(request.file);
  const { choices, notes, problems } = readRows(file.rows, questionnaire, scope);
  const inFile = [...file.problems, ...problems].toSorted(byLine);
  const wrong = [
    ...flagProblems(questionnaire, request),
    ...otherProblems,
    ...inFile.map((problem) => located(request.file, problem)),
  ];
  if (wrong.length > 0) return { status: "invalid", problems: wrong };
  return {
    status: "ok",
    assessment: { questionnaire, profile, mode: "full", choices },
    notes: notes.map(({ line, message }) =>
      located(request.file, { line, message: `note: ${message}` }),
    ),
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

function flagProblems(
  { profile: flags }: Questionnaire,
  { profile }: AssessmentRequest,
): readonly string[] {
  const known = flags.map(({ id }) => id);
  const unknown = profile.filter((flag) => !known.includes(flag));
  return unknown.map(
    (flag) => `--profile: unknown flag ${quoted(flag)}; known are ${known.join(", ")}`,
  );
}

function byLine(left: Problem, right: Problem): number {
  return (left.line ?? 0) - (right.line ?? 0);
}

function located(file: string, { line, message }: Problem): string {
  return line === null ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
