import { existsSync } from "node:fs";
import path from "node:path";
import type { Engine } from "./engines/engine";
import { sqliteFileIn } from "./engines/sqlite";
import { RefusedError, StorageUnavailableError } from "./errors";
import { readSchemaVersion, SCHEMA_VERSION } from "./migrate";
import { openEngine, type StoragePlace } from "./storage";

/**
 * Runs with the database of a place open as it is: not made, not upgraded.
 *
 * @throws {RefusedError} when there is no database, or one of a newer Tidemark
 */
export async function withExisting<T>(
  place: StoragePlace,
  run: (engine: Engine, schemaVersion: number) => Promise<T>,
): Promise<T> {
  if (place.databaseUrl === null && !existsSync(sqliteFileIn(place.dataDirectory))) {
    throw nothingThere(place);
  }
  return withEngine(openEngine(place), async (engine) => {
    if (!(await engine.isSetUp())) throw nothingThere(place);
    const version = await readSchemaVersion(engine.db);
    if (version > SCHEMA_VERSION) {
      throw new RefusedError(
        `The database has schema version ${version}, but this Tidemark knows only up to ` +
          `${SCHEMA_VERSION}. Use the newer Tidemark.`,
      );
    }
    return run(engine, version);
  });
}

/**
 * Runs with a database and closes it in any case.
 *
 * @throws {StorageUnavailableError} for what the engine says about its own state
 */
export async function withEngine<T>(
  engine: Engine,
  run: (engine: Engine) => Promise<T>,
): Promise<T> {
  try {
    return await run(engine);
  } catch (error) {
    const meaning = engine.meaningOf(error);
    if (meaning === null || meaning === "unique") throw error;
    throw new StorageUnavailableError(meaning, error);
  } finally {
    await engine.close();
  }
}

function nothingThere({ databaseUrl, dataDirectory }: StoragePlace): RefusedError {
  const place =
    databaseUrl === null
      ? `the data folder ${path.resolve(dataDirectory)}`
      : "the database that DATABASE_URL names";
  return new RefusedError(
    `There is nothing of Tidemark in ${place}. Check DATABASE_URL and TIDEMARK_DATA_DIR.`,
  );
}
