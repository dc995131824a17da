import { sql } from "kysely";
import type { Engine } from "@/lib/storage/engines/engine";

/** A database that loses a note on the way in, as a wrong encoding might. */
export async function spoilInserts(isPostgres: boolean, db: Engine["db"]): Promise<void> {
  const change = "update answers set note = 'x' where note <> '' and note <> 'x'";
  if (!isPostgres) {
    await sql.raw(`create trigger spoil after insert on answers begin ${change}; end`).execute(db);
    return;
  }
  await sql
    .raw(
      `create function spoil() returns trigger language plpgsql as $$ begin new.note = 'x'; return new; end $$`,
    )
    .execute(db);
  await sql
    .raw("create trigger spoil before insert on answers for each row execute function spoil()")
    .execute(db);
}
