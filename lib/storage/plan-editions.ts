import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import type { Db } from "./storage";
import { parseStored } from "./stored-json";
import { type EditionText, storedEdition } from "./stored-plan";
import type { Tables } from "./tables";

/** Adds an edition to a plan. Nothing of it is changed afterwards. */
export async function insertEdition(db: Db, planId: string, edition: PlanEdition): Promise<void> {
  const { number, snapshotId, madeAt, madeBy, ...text } = edition;
  await db
    .insertInto("plan_editions")
    .values({
      plan_id: planId,
      number,
      snapshot_id: snapshotId,
      edition: JSON.stringify(text satisfies EditionText),
      made_at: madeAt,
      made_by: madeBy,
    })
    .execute();
}

/** The latest editions of a plan, newest first. */
export async function findLatestEditions(
  db: Db,
  planId: string,
  most: number,
): Promise<readonly PlanEdition[]> {
  const rows = await db
    .selectFrom("plan_editions")
    .selectAll()
    .where("plan_id", "=", planId)
    .orderBy("number", "desc")
    .limit(most)
    .execute();
  return rows.map(toEdition);
}

function toEdition(row: Tables["plan_editions"]): PlanEdition {
  return {
    ...parseStored(storedEdition, row.edition),
    number: row.number,
    snapshotId: row.snapshot_id,
    madeAt: row.made_at,
    madeBy: row.made_by,
  };
}
