import { planParameters } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";

/** Carries what a plan is asked for through a form, but for what its own fields ask. */
export function HiddenParameters({
  request,
  without,
}: {
  request: PlanRequest;
  without: (name: string) => boolean;
}) {
  return planParameters(request)
    .filter(([name]) => !without(name))
    .map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />);
}
