import type { Paging, Sorting } from "./paging";

/** By what practices can be sorted; by teams, most first, is the order of the plan. */
export type ActionSort =
  | "practice"
  | "level"
  | "teams"
  | "only-action"
  | "one-of-two"
  | "days"
  | "median";

/** By what the teams of a practice can be sorted. */
export type TeamOfActionSort = "name" | "group" | "days" | "actions";

/** Which teams: a group and all below it; "" for teams without one, null for all. */
type OfGroup = { readonly group: string | null };

/** Practices on the plans of these teams, in an order. */
export type WholePlanQuery = OfGroup & Sorting<ActionSort>;

/** A page of them. */
export type PlanQuery = WholePlanQuery & Paging;

/** A page of the teams that have a practice on their plans. */
export type TeamsOfActionQuery = OfGroup & Sorting<TeamOfActionSort> & Paging;

/** A team with one practice on its plan to the next level. */
export type TeamOfAction = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly snapshotId: string;
  /** Person-days of this action. */
  readonly days: number;
  /** Actions on the plan of the team, this one included. */
  readonly actions: number;
};
