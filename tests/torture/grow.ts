import path from "node:path";
import Database from "better-sqlite3";
import type { ServerPlace } from "../support/production-server";

const NOTE = "x".repeat(9_900);
const ROW_BYTES = 10_000;

/** Adds that many bytes to an SQLite database, in a table that is read by key only. */
export function growTo(place: ServerPlace, bytes: number): void {
  if (bytes === 0) return;
  const database = new Database(path.join(place.TIDEMARK_DATA_DIR, "tidemark.sqlite"));
  const insert = database.prepare(
    `insert into questionnaires (content_hash, version, content, stored_at) values (?, ?, ?, ?)`,
  );
  database.transaction(() => {
    for (let row = 0; row < bytes / ROW_BYTES; row += 1) insert.run(`grown ${row}`, "", NOTE, "");
  })();
  database.close();
}
