import type { Db } from "./storage";

/** Whether any team of the example organisation is there and not deleted. */
export async function hasExampleTeam(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("teams")
    .select("id")
    .where("example", "=", 1)
    .where("deleted_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids of all teams of an example, those marked as deleted included. */
export async function findExampleTeams(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("teams").select("id").where("example", "=", 1).execute();
  return rows.map(({ id }) => id);
}

/**
 * Removes the teams of the example organisation for good, those marked as deleted included, with
 * their drafts, answers, snapshots and summaries. Returns how many teams that were.
 */
export async function removeExampleTeams(db: Db): Promise<number> {
  const result = await db.deleteFrom("teams").where("example", "=", 1).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Whether any team is there that is not of an example, deleted ones too. */
export async function hasRealTeam(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("teams")
    .select("id")
    .where("example", "=", 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
