import type { StepChartData } from "@/components/charts/step-chart-data";
import { formatIndex } from "@/lib/domain/format-figure";
import type { Plan } from "@/lib/domain/roadmap/make-plan";
import type { Standing } from "@/lib/domain/roadmap/projection";

/** The overall level from the start of the plan to the end of its last quarter. */
export function levelSteps(plan: Plan): StepChartData {
  const points = pointsOf(plan, ({ overall }) => overall ?? 0, String);
  return { points, highest: 5, ticks: [0, 1, 2, 3, 4, 5] };
}

/** The index from the start of the plan to the end of its last quarter. */
export function indexSteps(plan: Plan): StepChartData {
  const points = pointsOf(plan, ({ index }) => index, formatIndex);
  return { points, highest: 100, ticks: [0, 20, 40, 60, 80, 100] };
}

function pointsOf(
  { schedule, projection }: Plan,
  figure: (standing: Standing) => number,
  format: (value: number) => string,
): StepChartData["points"] {
  const point = (iso: string, standing: Standing) => {
    const value = figure(standing);
    return { at: Date.parse(iso), value, label: format(value) };
  };
  return [
    point(schedule.pace.startsOn, projection.before),
    ...schedule.quarters.flatMap(({ endsOn }, place) => {
      const after = projection.quarters[place]?.after;
      return after ? [point(endsOn, after)] : [];
    }),
  ];
}
