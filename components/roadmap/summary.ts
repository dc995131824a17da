import { countOf } from "@/components/results/words";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import { aimName, aimPlaces } from "@/lib/domain/roadmap/describe-aim";
import { stepsOf } from "@/lib/domain/roadmap/steps";

/** "12 actions, about 74 person-days, in 2 stages to Intermediate in every area". */
export function roadmapSummary(report: Report, roadmap: Roadmap): string {
  const { stages } = roadmap;
  const steps = stepsOf(roadmap);
  const actions = steps.length;
  const totalDays = steps.reduce((sum, { days }) => sum + days, 0);
  return [
    countOf(actions, "action"),
    `about ${countOf(totalDays, "person-day")}`,
    `in ${countOf(stages.length, "stage")} ${aim(report, roadmap)}`,
  ].join(", ");
}

function aim({ questionnaire, results }: Report, roadmap: Roadmap): string {
  const { unreachable, essentialsOnly } = roadmap;
  const name = aimName(questionnaire, roadmap);
  const inScope = results.areas.filter((area) => area.inScope).length;
  const places = aimPlaces(roadmap, inScope);
  if (essentialsOnly) return `to the essential practices of ${name} ${places}`;
  if (unreachable.length === 0) return `to ${name} ${places}`;
  return unreachable.length < inScope
    ? `to ${name} ${places} that can reach it`
    : `towards ${name}`;
}
