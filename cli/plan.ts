import { defaultTarget, planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { PlanTarget } from "@/lib/domain/roadmap/plan-options";
import { type Preset, presetOptions } from "@/lib/domain/roadmap/preset";
import { type Assessment, score } from "@/lib/domain/scoring";
import { badInput, done, lines, type Outcome } from "./outcome";
import { planAddenda, planReport } from "./plan-report";
import { planTable } from "./plan-table";
import { readWishes, type Wishes, type WishTexts } from "./plan-wishes";
import { type AssessmentRequest, readAssessment } from "./read-assessment";

/** What was asked for, as given on the command line. */
export type PlanRequest = AssessmentRequest &
  WishTexts & {
    readonly json: boolean;
    /** Targets by name. */
    readonly presets?: readonly Preset[];
  };

const AT_THE_TOP = "Every area is at the highest level: there is nothing to plan.";

/**
 * Plans from an answer file: the least work for the target, with the low bound of the answers.
 * Bad input is reported whole on standard error, and nothing on standard output.
 */
export function runPlan(questionnaire: Questionnaire, request: PlanRequest): Outcome {
  const { presets = [] } = request;
  const { wishes, problems } = readWishes(request, { questionnaire, presets });
  const read = readAssessment(questionnaire, request, problems);
  if (read.status === "invalid") return badInput(...read.problems);
  const { assessment, notes } = read;
  const goal = goalOf(wishes, assessment);
  if (goal === null) return done(request.json ? JSON.stringify(EMPTY) : AT_THE_TOP);
  const roadmap = planRoadmap({ ...assessment, ...wishes.options, ...goal });
  const report = planReport(roadmap, wishes.capacity);
  const addenda = planAddenda(roadmap, wishes, assessment);
  return {
    stdout: request.json
      ? `${JSON.stringify({ ...report, ...addenda })}\n`
      : planTable({ questionnaire, roadmap, report, addenda }),
    stderr: lines(notes),
    exitCode: 0,
  };
}

const EMPTY = { actions: [], totalEffort: 0, quarters: 0, optimal: true, lowerBound: 0 };

function goalOf(
  { goal }: Wishes,
  assessment: Assessment,
): { readonly target: PlanTarget; readonly essentialsOnly?: boolean } | null {
  if (goal !== null && typeof goal === "object" && "aim" in goal) {
    return presetOptions(goal as Preset, score(assessment));
  }
  const target = goal ?? defaultTarget(score(assessment));
  return target === null ? null : { target: target as PlanTarget };
}
