import type { TeamOfAction } from "@/lib/domain/organisation/views/plan";
import type { Table } from "./table";

/** The columns of the teams of a practice. Names are permanent. */
export const TEAMS_OF_ACTION_COLUMNS = [
  ...["practice_id", "practice", "team_id", "team", "group", "snapshot", "days", "actions"],
] as const;

/** A practice and teams that have it on their plan to the next level. */
export type TeamsOfActionShown = {
  readonly action: { readonly practice: string; readonly title: string };
  readonly rows: readonly TeamOfAction[];
};

/** The teams, one row each, in the order given; null for none. */
export function teamsOfActionTable({ action, rows }: TeamsOfActionShown): Table | null {
  if (rows.length === 0) return null;
  return {
    header: TEAMS_OF_ACTION_COLUMNS,
    rows: rows.map((team) => [
      ...[action.practice, action.title, team.id, team.name, team.group, team.snapshotId],
      ...[team.days, team.actions],
    ]),
  };
}
