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

/** What a transaction left to whoever reads rows or counts next. */
export type Noted = {
  /** To be added to the counts. */
  readonly changes: readonly AlikeChanges[];
  /** The team whose row is to be made again; null for none. */
  readonly teamId: string | null;
};

/**
 * Notes what has to be added to the counts before they are next read. Nobody waits for anybody
 * else here, while all teams of a group share its counts.
 */
export function noteCountChanges(db: Db, changes: readonly AlikeChanges[]): readonly Statement[] {
  return changes.length === 0 ? [] : [note(db, { changes, teamId: null })];
}

/** Notes that the row of a team has to be made again before rows or counts are next read. */
export function noteTeam(db: Db, teamId: string): Statement {
  return note(db, { changes: [], teamId });
}

function note(db: Db, { changes, teamId }: Noted): Statement {
  const values = { id: newId(), changes: JSON.stringify(changes), team_id: teamId };
  return db.insertInto("count_changes").values(values);
}

/** Whether something is noted, so that rows or counts are not those of what is stored of the teams. */
export async function areCountsBehind(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from count_changes limit 1`.execute(db);
  return rows.length > 0;
}

/** All that is noted. */
export async function findNoted(db: Db): Promise<readonly Noted[]> {
  const rows = await db.selectFrom("count_changes").select(["changes", "team_id"]).execute();
  return rows.map(toNoted);
}

/** Takes out some of what is noted, to be done in the same transaction; empty when nothing is. */
export async function takeNoted(db: Db, most: number): Promise<readonly Noted[]> {
  const { rows } = await sql<Columns>`
    delete from count_changes
    where id in (select id from count_changes order by id limit ${most})
    returning changes, team_id`.execute(db);
  return rows.map(toNoted);
}

type Columns = { readonly changes: string; readonly team_id: string | null };

function toNoted({ changes, team_id: teamId }: Columns): Noted {
  return { changes: parseStored(storedChanges, changes), teamId };
}
