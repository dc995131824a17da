import { inBatches } from "./in-batches";
import { isId } from "./new-id";
import type { Db } from "./storage";
import type { Tables } from "./tables";
import { findTeam } from "./teams";
import { foldCase } from "./text-keys";
import { findWholePlans, insertWholePlans, type WholePlans } from "./whole-plans";
import { findWholeSheets, insertWholeSheets, type WholeSheets } from "./whole-sheets";

/** Everything that is stored about one team but its summary, which is made from the snapshots. */
export type WholeTeam = WholePlans &
  WholeSheets & {
    readonly team: Tables["teams"];
    readonly drafts: readonly Tables["drafts"][];
    /** What the drafts say now. */
    readonly heads: readonly Tables["answers"][];
    readonly changes: readonly Tables["answer_changes"][];
    /** Withdrawn ones too. */
    readonly snapshots: readonly Tables["snapshots"][];
  };

/** Ids of all teams, deleted ones too. */
export async function findAllTeamIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("teams").select("id").execute();
  return rows.map(({ id }) => id);
}

/** The id of the team with a name, in any case; null if there is none that is not deleted. */
export async function findTeamNamed(db: Db, name: string): Promise<string | null> {
  const row = await db
    .selectFrom("teams")
    .select("id")
    .where("deleted_at", "is", null)
    .where("name_key", "=", foldCase(name.trim()))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The id of a team that is not deleted, by its id or by its name in any case. */
export async function findTeamId(db: Db, idOrName: string): Promise<string | null> {
  const team = isId(idOrName) ? await findTeam(db, idOrName) : null;
  return team?.id ?? findTeamNamed(db, idOrName);
}

/** A team whole, deleted or not; null if there is none. */
export async function findWholeTeam(db: Db, id: string): Promise<WholeTeam | null> {
  const team = await db.selectFrom("teams").selectAll().where("id", "=", id).executeTakeFirst();
  if (!team) return null;
  const drafts = await db.selectFrom("drafts").selectAll().where("team_id", "=", id).execute();
  const heads = await db
    .selectFrom("answers")
    .innerJoin("drafts", "drafts.id", "answers.draft_id")
    .selectAll("answers")
    .where("drafts.team_id", "=", id)
    .execute();
  const changes = await db
    .selectFrom("answer_changes")
    .selectAll()
    .where("team_id", "=", id)
    .execute();
  const snapshots = await db
    .selectFrom("snapshots")
    .selectAll()
    .where("team_id", "=", id)
    .execute();
  const plans = await findWholePlans(db, id);
  return { team, drafts, heads, changes, snapshots, ...plans, ...(await findWholeSheets(db, id)) };
}

/**
 * Adds a team whole. Its summary has to be made afterwards.
 *
 * @throws {UniqueViolationError} through the transaction when an id or the name is there
 */
export async function insertWholeTeam(db: Db, whole: WholeTeam): Promise<void> {
  await db.insertInto("teams").values(whole.team).execute();
  for (const some of inBatches(whole.drafts)) await db.insertInto("drafts").values(some).execute();
  for (const some of inBatches(whole.changes)) {
    await db.insertInto("answer_changes").values(some).execute();
  }
  for (const some of inBatches(whole.heads)) await db.insertInto("answers").values(some).execute();
  for (const some of inBatches(whole.snapshots)) {
    await db.insertInto("snapshots").values(some).execute();
  }
  await insertWholePlans(db, whole);
  await insertWholeSheets(db, whole);
}

/** Which of these ids belong to a draft, a snapshot or a plan of any team. */
export async function findTakenIds(
  db: Db,
  table: "drafts" | "snapshots" | "plans",
  ids: readonly string[],
): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const some of inBatches(ids)) {
    const rows = await db.selectFrom(table).select("id").where("id", "in", some).execute();
    taken.push(...rows.map(({ id }) => id));
  }
  return taken;
}
