import { sql } from "kysely";
import type { CountChange } from "@/lib/domain/organisation/count-changes";
import { inBatches } from "@/lib/storage/in-batches";
import type { Db } from "@/lib/storage/storage";

/** So many teams of a group have a figure. */
export type StoredCount = {
  readonly kind: string;
  readonly item: string;
  readonly low: number;
  readonly high: number;
  readonly teams: number;
};

/** Adds to the counts and removes those that come to 0; call it in the transaction that changes the teams. */
export async function addToCounts(db: Db, changes: readonly CountChange[]): Promise<void> {
  for (const batch of inBatches(changes)) {
    await db
      .insertInto("group_counts")
      .values(
        batch.map(({ mark, cell: [kind, item, low, high], by }) => ({
          ...{ mark, kind, item, low, high },
          teams: by,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["mark", "kind", "item", "low", "high"])
          .doUpdateSet({ teams: sql`group_counts.teams + excluded.teams` }),
      )
      .execute();
  }
  if (changes.length === 0) return;
  await db.deleteFrom("group_counts").where("teams", "=", 0).execute();
}

/** All counts of some kinds of a group, in the order of the key. */
export async function findCounts(
  db: Db,
  mark: string,
  kinds: readonly string[],
): Promise<readonly StoredCount[]> {
  return db
    .selectFrom("group_counts")
    .select(["kind", "item", "low", "high", "teams"])
    .where("mark", "=", mark)
    .where("kind", "in", kinds)
    .orderBy("kind")
    .orderBy("item")
    .orderBy("low")
    .orderBy("high")
    .execute();
}

/** The counts of one kind and item of a group, in the order of the key. */
export async function findCountsOfItem(
  db: Db,
  mark: string,
  { kind, item }: { readonly kind: string; readonly item: string },
): Promise<readonly StoredCount[]> {
  return db
    .selectFrom("group_counts")
    .select(["kind", "item", "low", "high", "teams"])
    .where("mark", "=", mark)
    .where("kind", "=", kind)
    .where("item", "=", item)
    .orderBy("low")
    .execute();
}

/** The counts of one kind of several groups, by mark. */
export async function findCountsOfMany(
  db: Db,
  marks: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredCount[]>> {
  if (marks.length === 0) return new Map();
  const rows = await db
    .selectFrom("group_counts")
    .select(["mark", "kind", "item", "low", "high", "teams"])
    .where("mark", "in", marks)
    .where("kind", "in", kinds)
    .orderBy("mark")
    .orderBy("kind")
    .orderBy("item")
    .orderBy("low")
    .orderBy("high")
    .execute();
  return Map.groupBy(rows, ({ mark }) => mark);
}

/** How many teams of several groups submitted last before a day, by mark. */
export async function countSubmittedBefore(
  db: Db,
  marks: readonly string[],
  day: number,
): Promise<ReadonlyMap<string, number>> {
  if (marks.length === 0) return new Map();
  const rows = await db
    .selectFrom("group_counts")
    .select((query) => ["mark", query.fn.sum<number>("teams").as("teams")])
    .where("mark", "in", marks)
    .where("kind", "=", "day")
    .where("item", "=", "")
    .where("low", "<", day)
    .groupBy("mark")
    .execute();
  return new Map(rows.map(({ mark, teams }) => [mark, Number(teams)]));
}

/** What changed in the months of a kind, oldest first, from the first on and before another. */
export async function findMonthlyCounts(
  db: Db,
  mark: string,
  { kind, before }: { readonly kind: string; readonly before: string | null },
): Promise<readonly StoredCount[]> {
  return db
    .selectFrom("group_counts")
    .select(["kind", "item", "low", "high", "teams"])
    .where("mark", "=", mark)
    .where("kind", ">", `${kind} `)
    .where("kind", "<", before === null ? `${kind}!` : `${kind} ${before}`)
    .orderBy("kind")
    .execute();
}

/** The state before a month: everything that changed until then, added up. */
export async function sumMonthlyCounts(
  db: Db,
  mark: string,
  { kind, before }: { readonly kind: string; readonly before: string },
): Promise<readonly StoredCount[]> {
  const rows = await db
    .selectFrom("group_counts")
    .select((query) => ["item", "low", "high", query.fn.sum<number>("teams").as("teams")])
    .where("mark", "=", mark)
    .where("kind", ">", `${kind} `)
    .where("kind", "<", `${kind} ${before}`)
    .groupBy(["item", "low", "high"])
    .execute();
  return rows.flatMap((row) => {
    const teams = Number(row.teams);
    return teams === 0 ? [] : [{ ...row, kind, teams }];
  });
}

/** Every count, for a check against the teams. */
export async function findAllCounts(
  db: Db,
): Promise<readonly (StoredCount & { readonly mark: string })[]> {
  return db.selectFrom("group_counts").selectAll().execute();
}
