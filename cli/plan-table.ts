import { levelName } from "@/lib/domain/format-figure";
import type { LevelRank } from "@/lib/domain/levels";
import { areaName } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { aligned } from "./figures";
import type { PlannedAction, PlanReport } from "./plan-report";

type Shown = {
  readonly questionnaire: Questionnaire;
  readonly target: LevelRank;
  readonly report: PlanReport;
};

/** The plan as `tidemark plan` prints it for a person; ends with a line break. */
export function planTable({ questionnaire, target, report }: Shown): string {
  const goal = levelName(questionnaire, target);
  if ("unreachable" in report) {
    const areas = report.unreachable.map((id) => areaName(questionnaire, id)).join(", ");
    return `${goal} cannot be reached: everything from it up does not apply in ${areas}.\n`;
  }
  const { actions, totalEffort, quarters, optimal, lowerBound } = report;
  if (actions.length === 0) return `${goal} is reached already.\n`;
  const time = quarters === null ? "" : `, ${quarters} ${quarters === 1 ? "quarter" : "quarters"}`;
  const count = `${actions.length} ${actions.length === 1 ? "action" : "actions"}`;
  const proof = optimal
    ? "No plan takes less work."
    : `Not proven to be the least work: no plan takes less than ${lowerBound} days.`;
  const head = `To ${goal}: ${count}, ${totalEffort} person-days${time}. ${proof}`;
  return `${[head, "", ...table(actions)].join("\n")}\n`;
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
