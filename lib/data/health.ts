import "server-only";

import { NewerSchemaError, StorageSetupError } from "@/lib/storage/errors";
import { SCHEMA_VERSION } from "@/lib/storage/migrate";
import type { Storage } from "@/lib/storage/storage";
import { getStorage } from "./store/open-storage";

type Part = "database" | "schema" | "disk";

export type Readiness = {
  /** Answers can be read and stored right now. */
  readonly ready: boolean;
  readonly failed: readonly Part[];
};

const CACHED_MS = 1_000;

let last: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;

/**
 * Whether answers can be stored right now: the database answers, its schema is the one this
 * version works with, and the disk takes a write. Looked up at most once a second; takes no
 * actor, because it tells nothing about anybody.
 */
export function checkReadiness(): Promise<Readiness> {
  const now = Date.now();
  if (!last || now - last.at >= CACHED_MS || now < last.at) {
    last = { at: now, readiness: lookUp() };
  }
  return last.readiness;
}

async function lookUp(): Promise<Readiness> {
  const failed = await getStorage().then(failedParts, (error: unknown) => [partOf(error)]);
  return { ready: failed.length === 0, failed };
}

async function failedParts(storage: Storage): Promise<readonly Part[]> {
  const [version, write] = await Promise.allSettled([storage.schemaVersion(), storage.tryWrite()]);
  const failed: Part[] = [];
  if (version.status === "rejected") failed.push("database");
  else if (version.value !== SCHEMA_VERSION) failed.push("schema");
  else if (write.status === "rejected") failed.push("disk");
  return failed;
}

function partOf(error: unknown): Part {
  if (error instanceof NewerSchemaError) return "schema";
  return error instanceof StorageSetupError ? "disk" : "database";
}
