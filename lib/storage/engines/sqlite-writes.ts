import { setImmediate as nextTurn } from "node:timers/promises";
import type Database from "better-sqlite3";
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../tables";

type Run<T> = (db: Transaction<Tables>) => Promise<T>;

type Job = {
  readonly run: Run<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Runs writes that arrive in one turn of the event loop one after the other in one transaction:
 * they share one wait for the disk, which is the dearest part of a small write. A write that fails
 * is undone by itself; one that is alone needs no savepoint for that, which would copy every page
 * it changes. Nobody gets a result, or an error that tells what is stored, before the commit; when
 * that fails, all of them fail.
 *
 * @see docs/decisions/0011-writes-share-a-commit.md
 */
export function groupWrites(
  db: Kysely<Tables>,
  database: Database.Database,
): <T>(run: Run<T>) => Promise<T> {
  let waiting: Job[] = [];
  const runAll = async () => {
    await nextTurn();
    const jobs = waiting;
    waiting = [];
    const [first] = jobs;
    try {
      if (first && jobs.length === 1) {
        first.resolve((await db.transaction().execute(first.run)) as never);
        return;
      }
      const settle = await db.transaction().execute((own) => runEach(jobs, own, database));
      for (const tell of settle) tell();
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  };
  return (run) =>
    new Promise((resolve, reject) => {
      waiting.push({ run, resolve, reject });
      if (waiting.length === 1) void runAll();
    });
}

/** @returns what to tell each author once everything is committed */
async function runEach(
  jobs: readonly Job[],
  own: Transaction<Tables>,
  database: Database.Database,
): Promise<(() => void)[]> {
  const settle: (() => void)[] = [];
  for (const { run, resolve, reject } of jobs) {
    database.exec("savepoint write");
    try {
      const value = await run(own);
      database.exec("release write");
      settle.push(() => resolve(value as never));
    } catch (error) {
      // A full disk ends the whole transaction, and with it what the others wrote.
      if (!database.inTransaction) throw error;
      database.exec("rollback to write; release write");
      settle.push(() => reject(error));
    }
  }
  return settle;
}
