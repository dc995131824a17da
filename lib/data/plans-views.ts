import type { PlanDifference } from "@/lib/domain/plans/compare-plans";
import type { ActionStatus, ActionWords, PlanEdition } from "@/lib/domain/plans/kept-plan";
import type { PlanProgress, TrackedPlan } from "@/lib/domain/plans/track-plan";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { SnapshotHead } from "./heads";
import type { Team } from "./team";

/** A kept plan by its name. */
export type PlanName = {
  readonly id: string;
  /** 1 to 80 characters, trimmed, NFC; unique among the plans of a team that are not removed. */
  readonly name: string;
  /** The one that the team works off; exactly one of those that are not removed. */
  readonly isCurrent: boolean;
  /** Counted from 1; one more with every change of the plan itself. */
  readonly version: number;
};

/** A kept plan as lists show it. */
export type PlanHead = PlanName & {
  /** The latest. */
  readonly edition: PlanEdition;
  /** How many editions there are, at least 1. */
  readonly editions: number;
  readonly progress: PlanProgress;
};

/** The plans of a team, the current one first, then the newest first; removed ones left out. */
export type PlansView = { readonly team: Team; readonly plans: readonly PlanHead[] };

/** A kept plan with everything that its page tells. */
export type KeptPlanView = {
  readonly team: Team;
  readonly plan: PlanName;
  /** The one of the edition's snapshot; the one in use where that snapshot is gone. */
  readonly questionnaire: Questionnaire;
  /** The latest. */
  readonly edition: PlanEdition;
  /** The one before; null for the first. */
  readonly previous: PlanEdition | null;
  /** From the previous edition to the latest; null for the first. */
  readonly moved: PlanDifference | null;
  readonly tracked: TrackedPlan;
  /** The latest snapshot after the edition's one, from which the plan can be renewed. */
  readonly newer: Pick<SnapshotHead, "id" | "name" | "submittedAt"> | null;
};

/** Two plans of a team beside each other, each in its latest edition. */
export type ComparedPlans = {
  readonly team: Team;
  readonly a: PlanHead;
  readonly b: PlanHead;
  readonly difference: PlanDifference;
};

/** What is to be kept; comes from outside and is checked whole. */
export type PlanToKeep = {
  readonly snapshotId: string;
  /** As the query of the roadmap's address. */
  readonly query: string;
  readonly name: string;
};

/** What a person says about an action; comes from outside and is checked whole. */
export type ActionInput = {
  readonly status: ActionStatus;
  /** One line, at most 80 characters; "" for nobody. */
  readonly owner: string;
  /** ISO 8601 date; null or "" leaves it to the quarter. */
  readonly dueOn: string | null;
  /** At most 2,000 characters. */
  readonly note: string;
  /** Of the words that the person saw; 0 where nobody had said anything. */
  readonly version: number;
};

/** It is done. */
export type Done = { readonly status: "ok" };

/** It is kept, under this id. */
export type Kept = { readonly status: "ok"; readonly planId: string };

/** Planned again; the number of the new edition. */
export type Renewed = { readonly status: "ok"; readonly edition: number };

/** Somebody else spoke first and nothing was written; what is stored now. */
export type WordsConflict = { readonly status: "conflict"; readonly current: ActionWords };
