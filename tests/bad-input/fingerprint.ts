import { createHash } from "node:crypto";
import type { ServerPlace } from "../support/production-server";
import { readAllBeside } from "../support/query-database";

const TABLES = [
  ...["teams", "drafts", "answers", "answer_changes", "snapshots", "questionnaires"],
  ...["team_summaries", "team_area_summaries", "team_rows", "team_marks", "schema_migrations"],
];

/** How many rows each table has, and one hash over all of them. */
export async function fingerprintOf(place: ServerPlace): Promise<Record<string, string>> {
  const rows = await readAllBeside(
    place,
    TABLES.map((table) => `select * from ${table}`),
  );
  return Object.fromEntries(TABLES.map((table, index) => [table, print(rows[index] ?? [])]));
}

function print(rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  const hash = createHash("sha256").update(lines.join("\n")).digest("base64url");
  return `${lines.length} rows, ${hash}`;
}
