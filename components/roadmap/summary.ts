import { countOf } from "@/components/results/words";
import { levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Roadmap } from "@/lib/domain/roadmap";

/** "12 actions, about 74 person-days, in 2 stages to Intermediate in every area". */
export function roadmapSummary(questionnaire: Questionnaire, roadmap: Roadmap): string {
  const stages = roadmap.stages.filter(({ actions }) => actions.length > 0);
  const actions = stages.reduce((sum, stage) => sum + stage.actions.length, 0);
  const name = levelName(questionnaire, roadmap.target);
  const where =
    roadmap.unreachable.length > 0 ? "in every area that can reach it" : "in every area";
  return `${countOf(actions, "action")}, about ${countOf(roadmap.totalDays, "person-day")}, in ${countOf(stages.length, "stage")} to ${name} ${where}`;
}
