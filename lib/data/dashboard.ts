import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { DashboardQuery } from "./dashboard-query";
import type { DashboardRow } from "./dashboard-row";

export type Dashboard = {
  readonly rows: readonly DashboardRow[];
  /** Teams that match the filter. */
  readonly total: number;
  /** From 1, clamped to `pageCount`. */
  readonly page: number;
  /** At least 1. */
  readonly pageCount: number;
  /** Names of all groups in use. */
  readonly groups: readonly string[];
  /** All teams, whatever the filter. */
  readonly teams: number;
  /** Per area, content order: assessed teams of the filter whose lowest level is there. */
  readonly lowest: readonly { readonly area: string; readonly teams: number }[];
  /** Teams of the filter that have a snapshot. */
  readonly assessed: number;
};

export type Comparison = {
  readonly questionnaire: Questionnaire;
  /** In the order asked for. */
  readonly rows: readonly DashboardRow[];
  /** Ids that are no team. */
  readonly missing: readonly string[];
};

/** One page of teams x areas, read from team summaries only. */
export async function getDashboard(_actor: Actor, _query: DashboardQuery): Promise<Dashboard> {
  throw new Error("not built yet");
}

/** The latest figures of the named teams beside each other. */
export async function getComparison(
  _actor: Actor,
  _teamIds: readonly string[],
): Promise<Comparison> {
  throw new Error("not built yet");
}
