import { z } from "zod";
import { GATE_REASONS, type Gate } from "@/lib/domain/gates/gate";
import { inBatches } from "./in-batches";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** A gate of a draft with what its register keeps about it. Times are ISO 8601, UTC. */
export type StoredGate = {
  readonly gate: Gate;
  readonly addedAt: string;
  /** Null while it counts. */
  readonly removedAt: string | null;
  /** Stands for the same words in all drafts of the team; from 1. */
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
};

const reasonColumn = z.literal(GATE_REASONS);

/** The gates of some drafts that are not removed, in the order in which they were added. */
export async function findGatesOf(
  db: Db,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredGate[]>> {
  const byDraft = new Map<string, StoredGate[]>(draftIds.map((id) => [id, []]));
  for (const some of inBatches(draftIds)) {
    const rows = await db
      .selectFrom("gates")
      .selectAll()
      .where("draft_id", "in", some)
      .where("removed_at", "is", null)
      .orderBy("added_at")
      .orderBy("gate_id")
      .execute();
    for (const row of rows) byDraft.get(row.draft_id)?.push(toStoredGate(row));
  }
  return byDraft;
}

/** The gates of one draft that are not removed, in the order in which they were added. */
export async function findGates(db: Db, draftId: string): Promise<readonly StoredGate[]> {
  return (await findGatesOf(db, [draftId])).get(draftId) ?? [];
}

/** One gate of a draft, removed or not. */
export async function findGate(
  db: Db,
  draftId: string,
  gateId: string,
): Promise<StoredGate | null> {
  const row = await db
    .selectFrom("gates")
    .selectAll()
    .where("draft_id", "=", draftId)
    .where("gate_id", "=", gateId)
    .executeTakeFirst();
  return row ? toStoredGate(row) : null;
}

/** Makes a draft say this about a gate, whatever it said before. */
export async function putGate(db: Db, draftId: string, stored: StoredGate): Promise<void> {
  const columns = toGateColumns(stored);
  await db
    .insertInto("gates")
    .values({ draft_id: draftId, gate_id: stored.gate.id, ...columns })
    .onConflict((conflict) => conflict.columns(["draft_id", "gate_id"]).doUpdateSet(columns))
    .execute();
}

/** The highest version of a gate in any draft of a team; 0 for a gate that was never there. */
export async function findGateVersion(db: Db, teamId: string, gateId: string): Promise<number> {
  const row = await db
    .selectFrom("gates")
    .innerJoin("drafts", "drafts.id", "gates.draft_id")
    .select((query) => query.fn.max("version").as("version"))
    .where("drafts.team_id", "=", teamId)
    .where("gate_id", "=", gateId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Gives a new draft the gates of another one that are not removed. */
export async function copyGates(db: Db, from: string, to: string): Promise<void> {
  for (const gate of await findGates(db, from)) await putGate(db, to, gate);
}

/** The columns of a gate. */
export function toGateColumns({ gate, ...stored }: StoredGate) {
  return {
    stage: gate.stage,
    reason: gate.reason,
    owner: gate.owner,
    wait_hours: gate.waitHours === null ? null : String(gate.waitHours),
    review_by: gate.reviewBy,
    added_at: stored.addedAt,
    removed_at: stored.removedAt,
    version: stored.version,
    updated_at: stored.savedAt,
    updated_by: stored.savedBy,
  };
}

/** Makes a gate of its row. */
export function toStoredGate(row: Tables["gates"]): StoredGate {
  return {
    gate: {
      id: row.gate_id,
      stage: row.stage,
      reason: reasonColumn.parse(row.reason),
      owner: row.owner,
      waitHours: row.wait_hours === null ? null : Number(row.wait_hours),
      reviewBy: row.review_by,
    },
    addedAt: row.added_at,
    removedAt: row.removed_at,
    version: row.version,
    savedAt: row.updated_at,
    savedBy: row.updated_by,
  };
}
