import path from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import Database from "better-sqlite3";

const SAVES = "**/draft/answers/*";

/** Nothing can be saved from now on; pages still come. */
export async function cutOff(context: BrowserContext): Promise<void> {
  await context.route(SAVES, (route) => route.abort("internetdisconnected"));
}

export async function connect(context: BrowserContext): Promise<void> {
  await context.unroute(SAVES);
}

/** Keeps everybody else from writing to the database. @returns a function that lets them */
export function holdDatabase(folder: string): () => void {
  const database = new Database(databaseFile(folder));
  database.exec("begin immediate");
  return () => {
    database.exec("rollback");
    database.close();
  };
}

const COMMON_FOLDER = path.join(process.env.E2E_FOLDER ?? "", "data");

function databaseFile(folder: string): string {
  return path.join(folder, "tidemark.sqlite");
}

/** Every change of a team that the server acknowledged, in that order. */
export function changesOf(
  teamId: string,
  folder = COMMON_FOLDER,
): { practice: string; version: number; choice: string }[] {
  const database = new Database(databaseFile(folder), { readonly: true });
  try {
    const rows = database
      .prepare(
        "select practice_id as practice, version, choice from answer_changes where team_id = ? order by rowid",
      )
      .all(teamId);
    return rows as ReturnType<typeof changesOf>;
  } finally {
    database.close();
  }
}

/** The id of the team in the address of a page. */
export function teamOf(page: Page): string {
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** How many changes this browser keeps. */
export function countKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("tidemark-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("changes").objectStore("changes").count();
          counting.onsuccess = () => resolve(counting.result);
          opening.result.close();
        };
      }),
  );
}

/** Waits until this browser keeps so many changes. */
export async function kept(page: Page, count: number): Promise<void> {
  await expect.poll(() => countKept(page)).toBe(count);
}
