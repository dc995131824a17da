import type { ModelRule } from "@/lib/domain/models/model-rule";
import { scoreModels } from "@/lib/domain/models/score-models";
import { nextActions } from "@/lib/domain/next-actions";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { type Assessment, score } from "@/lib/domain/scoring";
import { quoted } from "./answer-file";
import { modelsReport } from "./models-report";
import { modelsTable } from "./models-table";
import { badInput, lines, type Outcome } from "./outcome";
import { type AssessmentRequest, readAssessment } from "./read-assessment";
import { scoreReport } from "./score-report";
import { scoreTable } from "./score-table";

/** What was asked for, as given on the command line. */
export type ScoreRequest = AssessmentRequest & {
  readonly json: boolean;
  /** As written; null when there is no minimum. */
  readonly minLevel: string | null;
  /** Rules of the published models to score as well; left out, none. */
  readonly models?: readonly ModelRule[];
};

/**
 * Scores an answer file. Bad input is reported whole: every problem with its line on standard
 * error, and nothing on standard output.
 */
export function runScore(questionnaire: Questionnaire, request: ScoreRequest): Outcome {
  const read = readAssessment(questionnaire, request, levelProblems(request));
  if (read.status === "invalid") return badInput(...read.problems);
  const { assessment } = read;
  const results = score(assessment);
  const isBelow = (results.overall?.low ?? 0) < Number(request.minLevel ?? 0);
  const told = [...read.notes];
  if (isBelow) told.push(`The overall level is below ${request.minLevel}.`);
  return {
    stdout: request.json ? asJson(assessment, request) : asTable(assessment, request),
    stderr: lines(told),
    exitCode: isBelow ? 1 : 0,
  };
}

function asJson(assessment: Assessment, { models: rules }: ScoreRequest): string {
  const report = scoreReport(score(assessment), nextActions(assessment));
  const models = rules && { models: modelsReport(scoreModels(assessment, rules)) };
  return `${JSON.stringify({ ...report, ...models })}\n`;
}

function asTable(assessment: Assessment, { models: rules = [] }: ScoreRequest): string {
  const { questionnaire } = assessment;
  return scoreTable(
    { ...assessment, results: score(assessment), nextActions: nextActions(assessment) },
    modelsTable(questionnaire, rules, scoreModels(assessment, rules)),
  );
}

function levelProblems({ minLevel }: ScoreRequest): readonly string[] {
  if (minLevel === null || /^[0-5]$/.test(minLevel)) return [];
  return [`--min-level: ${quoted(minLevel)} is not a whole number from 0 to 5`];
}
