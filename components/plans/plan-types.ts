import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import type { PlanProgress } from "@/lib/domain/plans/track-plan";

/** What a list shows of a kept plan. */
export type PlanHead = {
  readonly id: string;
  readonly name: string;
  readonly isCurrent: boolean;
  /** The latest one. */
  readonly edition: PlanEdition;
  readonly editions: number;
  readonly progress: PlanProgress;
};

/** What a page needs to say which plan it is about. */
export type NamedPlan = { readonly id: string; readonly name: string };

/** A form that was refused: what was typed and what is wrong with it, by field. */
export type NameState = {
  readonly name: string;
  readonly errors: readonly string[];
} | null;

export type NameAction = (before: NameState, form: FormData) => Promise<NameState>;
