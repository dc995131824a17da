import type { Kysely, Transaction } from "kysely";
import type { Engine } from "./engines/engine";
import { NewerSchemaError } from "./errors";
import { MIGRATIONS } from "./migrations/list";
import type { Migration } from "./migrations/migration";
import type { Tables } from "./tables";

/** The schema version that this Tidemark works with. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the schema up to date, all of it or nothing. Any number of processes may do so at
 * once: one migrates, the others wait and find nothing to do.
 *
 * @returns how many migrations were applied
 * @throws {NewerSchemaError} when the database was made by a newer version; nothing is changed
 */
export async function migrate(
  engine: Engine,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> {
  let applied = 0;
  await engine.keepBefore(migrations.length);
  await engine.underMigrationLock(async (db) => {
    await createVersionTable(db);
    const current = await readSchemaVersion(db);
    if (current > migrations.length) throw new NewerSchemaError(current, migrations.length);
    for (const migration of migrations.slice(current)) {
      await apply(db, migration, engine);
      applied += 1;
    }
  });
  return applied;
}

/** The schema version of a database that was migrated at least once; 0 for none. */
export async function readSchemaVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("schema_migrations")
    .select((query) => query.fn.max("version").as("version"))
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function createVersionTable(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("schema_migrations")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.primaryKey().notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("applied_at", "text", (column) => column.notNull())
    .execute();
}

async function apply(db: Transaction<Tables>, migration: Migration, engine: Engine): Promise<void> {
  const { version, name } = migration;
  await migration.up(db, engine.syntax);
  const applied_at = new Date().toISOString();
  await db.insertInto("schema_migrations").values({ version, name, applied_at }).execute();
}
