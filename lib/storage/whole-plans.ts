import { inBatches } from "./in-batches";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** The plans of one team with everything about them, removed ones too. */
export type WholePlans = {
  readonly plans: readonly Tables["plans"][];
  readonly planEditions: readonly Tables["plan_editions"][];
  readonly planActions: readonly Tables["plan_actions"][];
};

/** Reads the plans of a team whole. */
export async function findWholePlans(db: Db, teamId: string): Promise<WholePlans> {
  const plans = await db.selectFrom("plans").selectAll().where("team_id", "=", teamId).execute();
  const planEditions = await db
    .selectFrom("plan_editions")
    .innerJoin("plans", "plans.id", "plan_editions.plan_id")
    .selectAll("plan_editions")
    .where("plans.team_id", "=", teamId)
    .execute();
  const planActions = await db
    .selectFrom("plan_actions")
    .innerJoin("plans", "plans.id", "plan_actions.plan_id")
    .selectAll("plan_actions")
    .where("plans.team_id", "=", teamId)
    .execute();
  return { plans, planEditions, planActions };
}

/** Adds plans whole; their team has to be there. */
export async function insertWholePlans(db: Db, whole: WholePlans): Promise<void> {
  for (const some of inBatches(whole.plans)) await db.insertInto("plans").values(some).execute();
  for (const some of inBatches(whole.planEditions)) {
    await db.insertInto("plan_editions").values(some).execute();
  }
  for (const some of inBatches(whole.planActions)) {
    await db.insertInto("plan_actions").values(some).execute();
  }
}
