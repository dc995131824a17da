import type { UpdateObject } from "kysely";
import type { Db } from "./storage";
import type { Tables } from "./tables";
import { foldCase } from "./text-keys";

/** A kept plan without its editions. Times are ISO 8601, UTC. */
export type StoredPlan = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  /** Of a removed plan: whether it was the current one until then. */
  readonly isCurrent: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly version: number;
};

const COLUMNS = [
  "id",
  "team_id",
  "name",
  "is_current",
  "created_at",
  "created_by",
  "version",
] as const;

/** Adds a plan. @throws {UniqueViolationError} through the transaction when the name is taken */
export async function insertPlan(db: Db, plan: StoredPlan): Promise<void> {
  await db
    .insertInto("plans")
    .values({
      id: plan.id,
      team_id: plan.teamId,
      name: plan.name,
      name_key: foldCase(plan.name),
      is_current: plan.isCurrent ? 1 : 0,
      created_at: plan.createdAt,
      created_by: plan.createdBy,
      changed_at: plan.createdAt,
      deleted_at: null,
      version: plan.version,
    })
    .execute();
}

/** The plans of a team that are not removed, the current one first, then the newest first. */
export async function findPlans(db: Db, teamId: string): Promise<readonly StoredPlan[]> {
  const rows = await db
    .selectFrom("plans")
    .select(COLUMNS)
    .where("team_id", "=", teamId)
    .where("deleted_at", "is", null)
    .orderBy("is_current", "desc")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toPlan);
}

/** Which plan of which team. */
export type PlanKey = { readonly teamId: string; readonly id: string };

/** A plan of a team that is not removed. */
export async function findPlan(db: Db, { teamId, id }: PlanKey): Promise<StoredPlan | null> {
  const row = await db
    .selectFrom("plans")
    .select(COLUMNS)
    .where("team_id", "=", teamId)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** A plan of a team that is removed; null for any other id. */
export async function findHiddenPlan(db: Db, { teamId, id }: PlanKey): Promise<StoredPlan | null> {
  const row = await db
    .selectFrom("plans")
    .select(COLUMNS)
    .where("team_id", "=", teamId)
    .where("id", "=", id)
    .where("deleted_at", "is not", null)
    .executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** What can change about a plan; `deletedAt` null takes the mark of a removed one away. */
export type PlanChange = {
  readonly name?: string;
  readonly isCurrent?: boolean;
  readonly deletedAt?: string | null;
  /** When, ISO 8601, UTC. */
  readonly at: string;
};

/** Changes a plan, removed or not, and counts its version on. */
export async function changePlan(db: Db, { teamId, id }: PlanKey, change: PlanChange) {
  const row = await db
    .updateTable("plans")
    .set(columnsOf(change))
    .set((query) => ({ version: query("version", "+", 1) }))
    .where("team_id", "=", teamId)
    .where("id", "=", id)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** Leaves a team without a current plan, so that another can become it. */
export async function clearCurrent(db: Db, teamId: string, at: string): Promise<void> {
  await db
    .updateTable("plans")
    .set({ is_current: 0, changed_at: at })
    .set((query) => ({ version: query("version", "+", 1) }))
    .where("team_id", "=", teamId)
    .where("is_current", "=", 1)
    .execute();
}

function columnsOf({ name, isCurrent, deletedAt, at }: PlanChange): UpdateObject<Tables, "plans"> {
  return {
    ...(name === undefined ? {} : { name, name_key: foldCase(name) }),
    ...(isCurrent === undefined ? {} : { is_current: isCurrent ? 1 : 0 }),
    ...(deletedAt === undefined ? {} : { deleted_at: deletedAt }),
    changed_at: at,
  };
}

function toPlan(row: Pick<Tables["plans"], (typeof COLUMNS)[number]>): StoredPlan {
  return {
    id: row.id,
    teamId: row.team_id,
    name: row.name,
    isCurrent: row.is_current === 1,
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.version,
  };
}
