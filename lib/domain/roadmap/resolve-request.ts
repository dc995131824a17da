import { defaultTarget } from "@/lib/domain/plan-roadmap";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { type Assessment, score } from "@/lib/domain/scoring";
import type { PlanOptions } from "./plan-options";
import type { PlanRequest } from "./plan-request";
import { type PlanningSettings, presetOptions } from "./preset";
import type { Pace } from "./schedule";

/** What a request asks of the planner for a team; null when there is no level above to plan for. */
export function optionsOf(
  request: PlanRequest,
  assessment: Assessment,
  { presets }: Pick<PlanningSettings, "presets">,
): PlanOptions | null {
  const { pinned, excluded, underWay, efforts, extra, levelByLevel } = request;
  const goal = goalOf(request, assessment, presets);
  if (goal === null) return null;
  return { ...goal, pinned, excluded, underWay, efforts, extra, levelByLevel };
}

function goalOf(
  { goal }: PlanRequest,
  assessment: Assessment,
  presets: PlanningSettings["presets"],
): Pick<PlanOptions, "target" | "essentialsOnly"> | null {
  if (goal.kind === "level") return { target: goal.level };
  if (goal.kind === "areas") return { target: goal.levels };
  const preset = goal.kind === "preset" && presets.find(({ id }) => id === goal.preset);
  const results = score(assessment);
  if (preset) return presetOptions(preset, results);
  const target = defaultTarget(results);
  return target === null ? null : { target };
}

/**
 * The pace that a request asks for, or the usual one: from the first day of the calendar quarter
 * after `since`, with the usual capacity.
 *
 * @param since ISO 8601 date or time, of the snapshot
 */
export function paceOf(
  { startsOn, capacity }: Pick<PlanRequest, "startsOn" | "capacity">,
  since: string,
  usual: Pick<PlanningSettings, "capacity">,
): Pace {
  return { startsOn: startsOn ?? nextQuarter(since), capacity: capacity ?? [usual.capacity] };
}

const MONTHS = 3;

/** The first day of the calendar quarter after a date; both ISO 8601, in UTC. */
export function nextQuarter(since: string): string {
  const date = new Date(since);
  const month = (Math.floor(date.getUTCMonth() / MONTHS) + 1) * MONTHS;
  return new Date(Date.UTC(date.getUTCFullYear(), month, 1)).toISOString().slice(0, 10);
}

/** The assessment with the answers that a what-if supposes. */
export function supposing(
  assessment: Assessment,
  answers: Readonly<Record<string, AnswerValue>>,
): Assessment {
  const choices = new Map(assessment.choices);
  for (const [id, value] of Object.entries(answers)) choices.set(id, value);
  return { ...assessment, choices };
}
