import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import type { ChangeRow, HeadRow } from "./history";
import { CHANGES, HEADS } from "./read-truth";

/** What a killed server left behind. */
export type Remains = {
  /** What SQLite says about the file; "ok" when it is whole. */
  readonly integrity: unknown;
  readonly changes: readonly ChangeRow[];
  readonly heads: readonly HeadRow[];
};

/**
 * Reads an SQLite database as a killed server left it. Works on a copy, because opening a file
 * mends it, and that is for the next server to do.
 */
export function readRemains(folder: string): Remains {
  const copy = mkdtempSync(path.join(tmpdir(), "tidemark-remains-"));
  for (const name of ["tidemark.sqlite", "tidemark.sqlite-wal"]) {
    const file = path.join(folder, name);
    if (existsSync(file)) copyFileSync(file, path.join(copy, name));
  }
  const database = new Database(path.join(copy, "tidemark.sqlite"));
  try {
    return {
      integrity: database.pragma("integrity_check", { simple: true }),
      changes: database.prepare<[], ChangeRow>(CHANGES).all(),
      heads: database.prepare<[], HeadRow>(HEADS).all(),
    };
  } finally {
    database.close();
    rmSync(copy, { recursive: true });
  }
}
