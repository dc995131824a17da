import { countedActions } from "@/lib/domain/organisation/team-count";
import type { TeamOfAction } from "@/lib/domain/organisation/views/plan";
import type { Db } from "@/lib/storage/storage";
import { toTeamCount } from "./team-rows";

/**
 * Teams in the order of the ids; those that do not have the practice on their plan are left out.
 *
 * @param ids at most 500
 */
export async function findTeamsOfAction(
  db: Db,
  ids: readonly string[],
  practice: string,
): Promise<readonly TeamOfAction[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("teams")
    .innerJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .innerJoin("team_rows", "team_rows.team_id", "teams.id")
    .select(["teams.id", "teams.name", "teams.group_name as group"])
    .select(["team_summaries.snapshot_id as snapshotId", "team_rows.counted"])
    .where("teams.id", "in", ids)
    .execute();
  const teams = rows.flatMap(({ counted, ...team }) => {
    const actions = countedActions(toTeamCount({ counted })) ?? [];
    const action = actions.find((each) => each.practice === practice);
    return action ? [{ ...team, days: action.days, actions: actions.length }] : [];
  });
  const byId = new Map(teams.map((team) => [team.id, team]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
