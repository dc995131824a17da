import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { Report } from "@/lib/domain/report";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import { countText } from "../count-text";
import { dayText } from "../day-text";
import { levelText } from "../level-text";
import type { RoadmapReport } from "../roadmap-report";

/** A figure with its name: "Index", "58.9–63.0". */
export type FigureRow = { readonly name: string; readonly text: string };

/** The figures that a reader wants first. */
export function figureRows({ questionnaire, results }: Report): FigureRow[] {
  const { overall, index, coverage } = results;
  return [
    {
      name: "Overall level",
      text: overall === null ? "No area in scope" : levelText(questionnaire, overall),
    },
    { name: "Index, 0 to 100", text: formatRange(index, (figure) => formatIndex(figure)) },
    { name: "Practices answered", text: `${coverage.answered} of ${coverage.applicable}` },
  ];
}

/** How much work the roadmap is, and when it is done. */
export function planFigureRows({ roadmap, schedule }: RoadmapReport): FigureRow[] {
  const steps = stepsOf(roadmap);
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const end = [...schedule.slots.values()].at(-1)?.endsOn;
  return [
    { name: "Actions", text: String(steps.length) },
    { name: "Work", text: countText(days, "person-day") },
    { name: "Done by", text: end === undefined ? "Nothing to do" : dayText(end) },
  ];
}
