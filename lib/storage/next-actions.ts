import { sql } from "kysely";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** One action of a team's plan to its next level, in person-days. */
export type StoredNextAction = {
  readonly practice: string;
  readonly area: string;
  readonly days: number;
};

/**
 * Writes the actions of a team's plan over those before. Call it in the transaction that writes
 * the summary that the plan belongs to; a team that is deleted or has no summary gets none.
 */
export async function saveNextActions(
  db: Db,
  teamId: string,
  actions: readonly StoredNextAction[],
): Promise<void> {
  await deleteRows(db, teamId);
  const { numUpdatedRows } = await db
    .updateTable("team_summaries")
    .set({ next_actions: actions.length })
    .where("team_id", "=", teamId)
    .where("team_id", "in", (query) =>
      query
        .selectFrom("teams")
        .select("id")
        .where("id", "=", teamId)
        .where("deleted_at", "is", null),
    )
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === 0 || actions.length === 0) return;
  await db.insertInto("team_next_actions").values(actionColumns(teamId, actions)).execute();
}

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

/** Takes a team out of what all teams come to; call it in the transaction that deletes the team. */
export async function removeNextActions(db: Db, teamId: string): Promise<void> {
  await deleteRows(db, teamId);
  await db
    .updateTable("team_summaries")
    .set({ next_actions: null })
    .where("team_id", "=", teamId)
    .execute();
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

/** The snapshot that a team's summary shows; null without one. */
export async function findSummarised(db: Db, teamId: string): Promise<string | null> {
  const row = await db
    .selectFrom("team_summaries")
    .select("snapshot_id")
    .where("team_id", "=", teamId)
    .executeTakeFirst();
  return row?.snapshot_id ?? null;
}

function deleteRows(db: Db, teamId: string) {
  return db.deleteFrom("team_next_actions").where("team_id", "=", teamId).execute();
}
