import { ACTION_STATUSES, type ActionWords } from "@/lib/domain/plans/kept-plan";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** Words that somebody said. */
export type SaidWords = ActionWords & {
  readonly statusAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** What people say about the actions of a plan, by action id. */
export async function findWords(db: Db, planId: string): Promise<ReadonlyMap<string, SaidWords>> {
  const rows = await db
    .selectFrom("plan_actions")
    .selectAll()
    .where("plan_id", "=", planId)
    .orderBy("action_id")
    .execute();
  return new Map(rows.map((row) => [row.action_id, toWords(row)]));
}

/** Words about one action of one plan. */
export type SaidAbout = {
  readonly planId: string;
  readonly actionId: string;
  readonly words: SaidWords;
};

/** Writes words over those that are there, whose version is one less. Call it holding the team. */
export async function saveWords(db: Db, { planId, actionId, words }: SaidAbout): Promise<void> {
  const columns = {
    status: words.status,
    status_at: words.statusAt,
    owner: words.owner,
    due_on: words.dueOn,
    note: words.note,
    version: words.version,
    changed_at: words.changedAt,
    changed_by: words.changedBy,
  };
  await db
    .insertInto("plan_actions")
    .values({ plan_id: planId, action_id: actionId, ...columns })
    .onConflict((conflict) => conflict.columns(["plan_id", "action_id"]).doUpdateSet(columns))
    .execute();
}

function toWords(row: Tables["plan_actions"]): SaidWords {
  const status = ACTION_STATUSES.find((each) => each === row.status);
  if (status === undefined) throw new Error(`A plan has an action with the status ${row.status}.`);
  return {
    status,
    statusAt: row.status_at,
    owner: row.owner,
    dueOn: row.due_on,
    note: row.note,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
