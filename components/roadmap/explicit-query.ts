import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { PlannedView, PlanView } from "./plan-view";

/** The query of a plan that says its target also when the address leaves it open. */
export function explicitQuery(view: PlannedView): string {
  return planQuery({ ...view.request, goal: goalOf(view) });
}

function goalOf({ request: { goal }, plan }: PlannedView): PlanView["request"]["goal"] {
  return goal.kind === "next" ? { kind: "level", level: plan.roadmap.target } : goal;
}
