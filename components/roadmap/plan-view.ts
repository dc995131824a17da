import type { Report } from "@/lib/domain/report";
import type { Plan } from "@/lib/domain/roadmap/make-plan";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import type { PlanningSettings } from "@/lib/domain/roadmap/preset";

/** What the roadmap shows: results, what was asked of the plan, and what came out. */
export type PlanView = Report & {
  readonly request: PlanRequest;
  readonly settings: PlanningSettings;
  /** ISO 8601: when the snapshot was submitted; now for a draft. */
  readonly since: string;
  /** Null when there is nothing above the overall level to plan for. */
  readonly plan: Plan | null;
};

/** A view with a plan. */
export type PlannedView = PlanView & { readonly plan: Plan };
