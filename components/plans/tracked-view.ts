import type { PlanDifference } from "@/lib/domain/plans/compare-plans";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import type { TrackedPlan } from "@/lib/domain/plans/track-plan";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { NamedPlan } from "./plan-types";

/** What the page of a kept plan shows. */
export type KeptPlanView = {
  readonly team: { readonly id: string; readonly name: string };
  readonly plan: NamedPlan & { readonly isCurrent: boolean };
  readonly questionnaire: Questionnaire;
  readonly edition: PlanEdition;
  /** The edition before; null for the first. */
  readonly previous: PlanEdition | null;
  readonly moved: PlanDifference | null;
  readonly tracked: TrackedPlan;
  /** A snapshot submitted after the one that was planned from; null while there is none. */
  readonly newer: {
    readonly id: string;
    readonly name: string;
    readonly submittedAt: string;
  } | null;
};
