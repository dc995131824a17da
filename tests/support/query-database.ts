import path from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import type { ServerPlace } from "./production-server";

/** Runs one statement in a PostgreSQL database, on a connection of its own. */
export async function queryDatabase<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Reads from the database of a server, beside it, whatever its engine. */
export async function readBeside<Row extends object>(
  place: ServerPlace,
  text: string,
): Promise<Row[]> {
  if (place.DATABASE_URL !== "") return queryDatabase<Row>(place.DATABASE_URL, text);
  const file = path.join(place.TIDEMARK_DATA_DIR, "tidemark.sqlite");
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare<[], Row>(text).all();
  } finally {
    database.close();
  }
}
