import { sql } from "kysely";
import { z } from "zod";
import type { AlikeChanges } from "@/lib/domain/organisation/count-changes";
import type { Statement } from "@/lib/storage/engines/at-once";
import { newId } from "@/lib/storage/new-id";
import type { Db } from "@/lib/storage/storage";
import { parseStored } from "@/lib/storage/stored-json";
import { storedCell } from "./team-rows";

const storedChanges = z.array(
  z.object({
    marks: z.array(z.string()),
    cells: z.array(z.tuple([storedCell, z.int()])),
  }),
) satisfies z.ZodType<readonly AlikeChanges[]>;

/**
 * Notes what has to be added to the counts before they are next read. Nobody waits for anybody
 * else here, while all teams of a group share its counts.
 */
export function noteCountChanges(db: Db, changes: readonly AlikeChanges[]): readonly Statement[] {
  if (changes.length === 0) return [];
  const values = { id: newId(), changes: JSON.stringify(changes) };
  return [db.insertInto("count_changes").values(values)];
}

/** Whether something is noted, so that counts are not those of the rows of the teams. */
export async function areCountsBehind(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from count_changes limit 1`.execute(db);
  return rows.length > 0;
}

/** All that is noted, a list for each transaction that did. */
export async function* findCountChanges(db: Db): AsyncGenerator<readonly AlikeChanges[]> {
  const rows = await db.selectFrom("count_changes").select("changes").execute();
  for (const row of rows) yield toChanges(row);
}

/** Takes out some of what is noted, to be added in the same transaction; empty when nothing is. */
export async function takeCountChanges(
  db: Db,
  most: number,
): Promise<readonly (readonly AlikeChanges[])[]> {
  const { rows } = await sql<{ changes: string }>`
    delete from count_changes
    where id in (select id from count_changes order by id limit ${most})
    returning changes`.execute(db);
  return rows.map(toChanges);
}

function toChanges({ changes }: { readonly changes: string }): readonly AlikeChanges[] {
  return parseStored(storedChanges, changes);
}
