import { capital, countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { formatIndex, levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Plan } from "@/lib/domain/roadmap/make-plan";

/** "Intermediate by 30 September 2028, after 7 quarters": what the quarters come to. */
export function planFinding(questionnaire: Questionnaire, plan: Plan): string {
  const { schedule, projection, roadmap } = plan;
  const last = schedule.quarters.at(-1);
  const end = projection.quarters.at(-1)?.after;
  if (!last || !end) return "Nothing to do";
  const finish = [...schedule.slots.values()].at(-1)?.endsOn ?? last.endsOn;
  // The overall level says little about a plan that leaves areas or practices aside.
  const isWhole = !roadmap.areaTargets && !roadmap.essentialsOnly && end.overall !== null;
  const level = isWhole ? capital(levelName(questionnaire, end.overall)) : "All done";
  return `${level} by ${formatDay(finish)}, after ${countOf(last.number, "quarter")}`;
}

/** "Overall from below Base to Intermediate, index from 24.3 to 61.0." */
export function projectionSummary(questionnaire: Questionnaire, { projection }: Plan): string {
  const { before } = projection;
  const after = projection.quarters.at(-1)?.after ?? before;
  const name = (level: typeof before.overall) =>
    level === null ? "nothing" : levelName(questionnaire, level);
  return `Overall from ${name(before.overall)} to ${name(after.overall)}, index from ${formatIndex(before.index)} to ${formatIndex(after.index)}, if everything is done as planned and nothing else changes.`;
}
