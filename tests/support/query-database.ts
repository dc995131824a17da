import path from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import type { ServerPlace } from "./production-server";

/** Runs one statement in a PostgreSQL database, on a connection of its own. */
export async function queryDatabase<Row extends object>(url: string, text: string): Promise<Row[]> {
  return (await queryAll<Row>(url, [text]))[0] ?? [];
}

/** Reads from the database of a server, beside it, whatever its engine. */
export async function readBeside<Row extends object>(
  place: ServerPlace,
  text: string,
): Promise<Row[]> {
  return (await readAllBeside<Row>(place, [text]))[0] ?? [];
}

/** Reads several things over one connection. */
export async function readAllBeside<Row extends object>(
  place: ServerPlace,
  texts: readonly string[],
): Promise<Row[][]> {
  if (place.DATABASE_URL !== "") return queryAll<Row>(place.DATABASE_URL, texts);
  const file = path.join(place.TIDEMARK_DATA_DIR, "tidemark.sqlite");
  const database = new Database(file, { readonly: true });
  try {
    return texts.map((text) => database.prepare<[], Row>(text).all());
  } finally {
    database.close();
  }
}

async function queryAll<Row extends object>(
  url: string,
  texts: readonly string[],
): Promise<Row[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: Row[][] = [];
    for (const text of texts) results.push((await client.query<Row>(text)).rows);
    return results;
  } finally {
    await client.end();
  }
}
