import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Roadmap } from "@/lib/domain/roadmap";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import { aligned } from "./figures";
import type { PlanAddenda, PlannedAction, PlanReport } from "./plan-report";

type Shown = {
  readonly questionnaire: Questionnaire;
  readonly roadmap: Roadmap;
  readonly report: PlanReport;
  readonly addenda: PlanAddenda;
};

/** The plan as `tidemark plan` prints it for a person; ends with a line break. */
export function planTable({ questionnaire, roadmap, report, addenda }: Shown): string {
  const goal = aimName(questionnaire, roadmap);
  const more = addendaLines(questionnaire, addenda);
  if ("unreachable" in report) {
    const areas = report.unreachable.map((id) => areaName(questionnaire, id)).join(", ");
    const why = addenda.exclusions ? "is left out or does not apply" : "does not apply";
    return `${[`${goal} cannot be reached: everything from it up ${why} in ${areas}.`, ...more].join("\n")}\n`;
  }
  const { actions, totalEffort, quarters, optimal, lowerBound } = report;
  if (actions.length === 0) return `${goal} is reached already.\n`;
  const time = quarters === null ? "" : `, ${quarters} ${quarters === 1 ? "quarter" : "quarters"}`;
  const count = `${actions.length} ${actions.length === 1 ? "action" : "actions"}`;
  const proof = optimal
    ? "No plan takes less work."
    : `Not proven to be the least work: no plan takes less than ${lowerBound} days.`;
  const head = `To ${goal}: ${count}, ${totalEffort} person-days${time}. ${proof}`;
  return `${[head, ...more, "", ...table(actions)].join("\n")}\n`;
}

function addendaLines(
  questionnaire: Questionnaire,
  { dates, budget, exclusions = [] }: PlanAddenda,
): readonly string[] {
  const last = Object.values(dates ?? {}).at(-1);
  return [
    ...(last ? [`The last action ends on ${last.endsOn}.`] : []),
    ...(budget
      ? [
          `${budget.days} days go as far as the first ${budget.practices.length} actions (${budget.used} days); the highest level that they can reach everywhere is ${levelName(questionnaire, budget.level)}.`,
        ]
      : []),
    ...exclusions.map(({ practice, days, heldBack }) =>
      days === null
        ? `Without ${practice}, ${heldBack.join(", ")} cannot come to the target.`
        : `Leaving out ${practice} costs ${days} days.`,
    ),
  ];
}

function table(actions: readonly PlannedAction[]): readonly string[] {
  const hasQuarters = actions.some(({ quarter }) => quarter !== null);
  const row = (cells: readonly (string | null)[]) => cells.flatMap((cell) => cell ?? []);
  return aligned([
    row(["Level", hasQuarters ? "Quarter" : null, "Days", "Practice", "From", "To", "After"]),
    ...actions.map(({ stage, quarter, effort, practice, from, to, needs }) =>
      row([
        String(stage),
        hasQuarters ? String(quarter) : null,
        String(effort),
        practice,
        String(from ?? "?"),
        String(to),
        needs.join(", "),
      ]),
    ),
  ]);
}
