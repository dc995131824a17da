import "server-only";

import { readEnv } from "@/lib/env";
import { openStorage, type Storage } from "@/lib/storage/storage";

const KEY = Symbol.for("tidemark.storage");

// Pages and route handlers are separate bundles: only the global object is common to them.
const shared = globalThis as typeof globalThis & { [KEY]?: Promise<Storage> | undefined };

/**
 * The database of this process, opened and migrated on first use. When that fails the next call
 * tries again, so a server that was away when the process started is found later.
 *
 * @throws {EnvError | StorageSetupError | NewerSchemaError | StorageUnavailableError}
 */
export function getStorage(): Promise<Storage> {
  shared[KEY] ??= open();
  return shared[KEY];
}

/** Closes the database if it is open; the next use opens it again. */
export async function closeSharedStorage(): Promise<void> {
  const storage = shared[KEY];
  shared[KEY] = undefined;
  await (await storage)?.close();
}

async function open(): Promise<Storage> {
  try {
    return await openStorage(readEnv());
  } catch (error) {
    shared[KEY] = undefined;
    throw error;
  }
}
