import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { closeStorage } from "@/lib/data/prepare-storage";
import { newId } from "@/lib/storage/new-id";
import { openStorage, type Storage, type StoragePlace } from "@/lib/storage/storage";

/** An empty place for a database of its own. */
export type TestPlace = {
  readonly place: StoragePlace;
  /** Variables that make a process use this place. */
  readonly env: Readonly<Record<"DATABASE_URL" | "TIDEMARK_DATA_DIR", string>>;
  readonly remove: () => Promise<void>;
};

export type TestEngine = {
  readonly name: "sqlite" | "postgres";
  readonly open: () => Promise<TestPlace>;
};

/** The PostgreSQL server of the tests; without it that half is skipped, loudly. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL ?? "";

export const SQLITE: TestEngine = { name: "sqlite", open: openFolder };
export const POSTGRES: TestEngine = { name: "postgres", open: openSchema };

/** Both engines, each with a way to an empty place. */
export const ENGINES: readonly TestEngine[] = [SQLITE, POSTGRES];

/** Runs one suite over every engine that is there. */
export function describeEngines(name: string, suite: (engine: TestEngine) => void): void {
  for (const engine of ENGINES) describeEngine(engine, name, suite);
}

/** Runs one suite on an engine if it is there. */
export function describeEngine(
  engine: TestEngine,
  name: string,
  suite: (engine: TestEngine) => void,
): void {
  const isMissing = engine.name === "postgres" && TEST_DATABASE_URL === "";
  if (isMissing) {
    console.warn(`SKIPPED: "${name}" did not run on PostgreSQL, TEST_DATABASE_URL is not set.`);
  }
  describe.skipIf(isMissing)(`${name} on ${engine.name}`, () => suite(engine));
}

/** Runs one statement beside the connections of the code under test. */
export async function queryServer(text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}

async function openFolder(): Promise<TestPlace> {
  const folder = mkdtempSync(path.join(tmpdir(), "tidemark-test-"));
  return {
    place: { databaseUrl: null, dataDirectory: folder },
    env: { DATABASE_URL: "", TIDEMARK_DATA_DIR: folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A schema of its own; its name is also the name of its connections. */
async function openSchema(): Promise<TestPlace> {
  const schema = `test_${newId()}`;
  await queryServer(`create schema ${schema}`);
  const url = new URL(TEST_DATABASE_URL);
  url.searchParams.set("options", `-c search_path=${schema}`);
  url.searchParams.set("application_name", schema);
  return {
    place: { databaseUrl: url.href, dataDirectory: tmpdir() },
    env: { DATABASE_URL: url.href, TIDEMARK_DATA_DIR: tmpdir() },
    remove: async () => {
      await queryServer(`drop schema ${schema} cascade`);
    },
  };
}

// The test runner sets BASE_URL for its own use.
const NEUTRAL = { BASE_URL: "", HOST: "", PORT: "" };

/** Opens an empty place for the tests of one suite and sends lib/data there. */
export function useDatabase(engine: TestEngine): void {
  let place: TestPlace | undefined;
  beforeAll(async () => {
    place = await engine.open();
    Object.assign(process.env, NEUTRAL, place.env);
  });
  afterAll(async () => {
    await closeStorage();
    await place?.remove();
  });
}

/** Storage in an empty place of its own, and that place. */
export type OwnStorage = { place: StoragePlace; storage: Storage };

/** Opens one for each test of a suite; a test may close it and open another in its place. */
export function useStorage({ open }: TestEngine): OwnStorage {
  const own = {} as OwnStorage;
  let at: TestPlace | undefined;
  beforeEach(async () => {
    at = await open();
    own.place = at.place;
    own.storage = await openStorage(at.place);
  });
  afterEach(async () => {
    await own.storage.close();
    await at?.remove();
  });
  return own;
}

/** Runs with an empty place of an engine as the configured one, then goes back. */
export async function elsewhere<T>(
  name: TestEngine["name"],
  run: (place: TestPlace) => Promise<T>,
): Promise<T> {
  const other = await ENGINES.find((each) => each.name === name)?.open();
  if (!other) throw new Error(name);
  const before = { ...process.env };
  await closeStorage();
  Object.assign(process.env, other.env);
  try {
    return await run(other);
  } finally {
    await closeStorage();
    Object.assign(process.env, before);
    await other.remove();
  }
}
