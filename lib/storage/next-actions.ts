import { sql } from "kysely";
import type { RowsOfTeam } from "./change-rows";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** One action of a team's plan to its next level, in person-days. */
export type StoredNextAction = {
  readonly practice: string;
  readonly area: string;
  readonly days: number;
};

export const ACTION_ROWS: RowsOfTeam<"team_next_actions"> = {
  table: "team_next_actions",
  key: "practice_id",
  columns: { practice_id: "text", area_id: "text", days: "integer", actions_of_team: "integer" },
};

/** The rows of the actions of a team's plan. */
export function actionColumns(
  teamId: string,
  actions: readonly StoredNextAction[],
): Tables["team_next_actions"][] {
  return actions.map(({ practice, area, days }) => ({
    ...{ team_id: teamId, practice_id: practice, area_id: area, days },
    actions_of_team: actions.length,
  }));
}

/** Actions of a team as stored, by practice; null while they are not known. */
export async function findNextActions(
  db: Db,
  teamId: string,
): Promise<readonly StoredNextAction[] | null> {
  const summary = await db
    .selectFrom("team_summaries")
    .select("next_actions")
    .where("team_id", "=", teamId)
    .executeTakeFirst();
  if (!summary || summary.next_actions === null) return null;
  const { rows } = await sql<StoredNextAction>`
    select practice_id as practice, area_id as area, days from team_next_actions
    where team_id = ${teamId}`.execute(db);
  return rows;
}

/** Some live teams that have a summary, but whose actions are not known, by id. */
export async function findTeamsWithoutActions(
  db: Db,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("team_summaries")
    .innerJoin("teams", "teams.id", "team_summaries.team_id")
    .select("team_summaries.team_id")
    .where("team_summaries.next_actions", "is", null)
    .where("teams.deleted_at", "is", null)
    .where("team_summaries.team_id", ">", after)
    .orderBy("team_summaries.team_id")
    .limit(most)
    .execute();
  return rows.map((row) => row.team_id);
}
