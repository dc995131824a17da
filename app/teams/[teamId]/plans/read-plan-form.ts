import { z } from "zod";
import type { NameState } from "@/components/plans/plan-types";
import type { Invalid } from "@/lib/data/invalid";

const text = z.string().catch("");

/** The name of a plan as typed; lib/data judges it. */
export function readName(form: FormData): string {
  return text.parse(form.get("name"));
}

/** What was typed, with everything that is wrong about it. */
export function refusedName(name: string, { fieldErrors }: Invalid): NameState {
  return { name, errors: Object.values(fieldErrors).flat() };
}

/** Address of the plans of a team, or of one of them. */
export function plansPath(teamId: string, planId?: string): string {
  const plans = `/teams/${encodeURIComponent(teamId)}/plans`;
  return planId === undefined ? plans : `${plans}/${encodeURIComponent(planId)}`;
}
