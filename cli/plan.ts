import type { LevelRank } from "@/lib/domain/levels";
import { defaultTarget, planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { score } from "@/lib/domain/scoring";
import { quoted } from "./answer-file";
import { badInput, done, lines, type Outcome } from "./outcome";
import { planReport } from "./plan-report";
import { planTable } from "./plan-table";
import { type AssessmentRequest, readAssessment } from "./read-assessment";

/** What was asked for, as given on the command line. */
export type PlanRequest = AssessmentRequest & {
  readonly json: boolean;
  /** As written; null for the level after the overall level. */
  readonly target: string | null;
  /** As written, person-days a quarter; null for a plan without quarters. */
  readonly capacity: string | null;
};

const AT_THE_TOP = "Every area is at the highest level: there is nothing to plan.";

/**
 * Plans from an answer file: the least work for the target, with the low bound of the answers.
 * Bad input is reported whole on standard error, and nothing on standard output.
 */
export function runPlan(questionnaire: Questionnaire, request: PlanRequest): Outcome {
  const read = readAssessment(questionnaire, request, optionProblems(request));
  if (read.status === "invalid") return badInput(...read.problems);
  const { assessment, notes } = read;
  const target = request.target ? toLevel(request.target) : defaultTarget(score(assessment));
  if (target === null) return done(request.json ? JSON.stringify(EMPTY) : AT_THE_TOP);
  const report = planReport(
    planRoadmap({ ...assessment, target }),
    request.capacity === null ? null : Number(request.capacity),
  );
  return {
    stdout: request.json
      ? `${JSON.stringify(report)}\n`
      : planTable({ questionnaire, target, report }),
    stderr: lines(notes),
    exitCode: 0,
  };
}

const EMPTY = { actions: [], totalEffort: 0, quarters: 0, optimal: true, lowerBound: 0 };

function toLevel(text: string): LevelRank {
  return Number(text) as LevelRank;
}

function optionProblems({ target, capacity }: PlanRequest): readonly string[] {
  const isLevel = target === null || /^[1-5]$/.test(target);
  const isDays = capacity === null || /^[1-9]\d{0,5}$/.test(capacity);
  return [
    ...(isLevel ? [] : [`--target: ${quoted(target)} is not a whole number from 1 to 5`]),
    ...(isDays ? [] : [`--capacity: ${quoted(capacity)} is not a whole number from 1 to 999999`]),
  ];
}
