import path from "node:path";
import Database from "better-sqlite3";
import type { ServerPlace } from "../support/production-server";
import { queryDatabase, readBeside } from "../support/query-database";

const VERSION = "0.9.0";

/**
 * Makes a team's draft one that is asked by another version of the questionnaire, which does not
 * have one of today's practices.
 *
 * @returns what undoes it
 */
export async function askByOtherVersion(
  place: ServerPlace,
  { team, without }: { readonly team: string; readonly without: string },
): Promise<() => Promise<void>> {
  const [today] = await readBeside<{ content_hash: string; version: string; content: string }>(
    place,
    `select content_hash, version, content from questionnaires where version <> '${VERSION}'`,
  );
  if (!today) throw new Error("No questionnaire is kept.");
  const content = JSON.parse(today.content);
  content.version = VERSION;
  const hash = `of another version: ${crypto.randomUUID()}`;
  content.practices = content.practices.filter(({ id }: { id: string }) => id !== without);
  const text = JSON.stringify(content).replaceAll("'", "''");
  await change(
    place,
    `insert into questionnaires (content_hash, version, content, stored_at)
      values ('${hash}', '${VERSION}', '${text}', '')`,
  );
  const ask = (version: string, contentHash: string) =>
    change(
      place,
      `update drafts set questionnaire_version = '${version}', content_hash = '${contentHash}'
        where team_id = '${team}'`,
    );
  await ask(VERSION, hash);
  return () => ask(today.version, today.content_hash);
}

async function change(place: ServerPlace, text: string): Promise<void> {
  if (place.DATABASE_URL !== "") {
    await queryDatabase(place.DATABASE_URL, text);
    return;
  }
  const database = new Database(path.join(place.TIDEMARK_DATA_DIR, "tidemark.sqlite"));
  database.exec(text);
  database.close();
}
