import { countOf } from "@/components/results/words";
import { levelName } from "@/lib/domain/format-figure";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";

/** "12 actions, about 74 person-days, in 2 stages to Intermediate in every area". */
export function roadmapSummary(report: Report, roadmap: Roadmap): string {
  const { stages, totalDays } = roadmap;
  const actions = stages.reduce((sum, stage) => sum + stage.actions.length, 0);
  return [
    countOf(actions, "action"),
    `about ${countOf(totalDays, "person-day")}`,
    `in ${countOf(stages.length, "stage")} ${aim(report, roadmap)}`,
  ].join(", ");
}

function aim({ questionnaire, results }: Report, { target, unreachable }: Roadmap): string {
  const name = levelName(questionnaire, target);
  const inScope = results.areas.filter((area) => area.inScope).length;
  if (unreachable.length === 0) return `to ${name} in every area`;
  return unreachable.length < inScope
    ? `to ${name} in every area that can reach it`
    : `towards ${name}`;
}
