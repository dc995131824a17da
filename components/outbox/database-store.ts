import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { BoxStore, Rule } from "./box-store";
import { type Acknowledgement, type Box, type Change, FORMAT } from "./change";
import { DATABASE_NAME } from "./database-name";

export interface Tables extends DBSchema {
  changes: { key: string; value: Change };
  acknowledged: { key: string; value: Acknowledgement };
}

export type Upgrade = (database: IDBPDatabase<Tables>) => void;

/** Each step makes one version of the next; what is released is never edited. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore("changes", { keyPath: "key" });
    database.createObjectStore("acknowledged", { keyPath: "key" });
  },
];

/**
 * Opens the box that every tab of this browser shares.
 *
 * @throws {DOMException} where the browser has no database for this page: a private window, a full
 * disk, or a newer Tidemark was here
 */
export async function openDatabaseStore(upgrades = UPGRADES): Promise<BoxStore> {
  const database = await openDB<Tables>(DATABASE_NAME, upgrades.length, {
    upgrade: (opened, from) => {
      for (const step of upgrades.slice(from)) step(opened);
    },
    // A newer Tidemark in another tab must not wait for this one.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  return { apply: (rule) => apply(database, rule), close: () => database.close() };
}

async function apply(database: IDBPDatabase<Tables>, rule: Rule): Promise<Box> {
  const transaction = database.transaction(["changes", "acknowledged"], "readwrite");
  const changes = transaction.objectStore("changes");
  const acknowledged = transaction.objectStore("acknowledged");
  const [kept, arrived] = await Promise.all([changes.getAll(), acknowledged.getAll()]);
  const before = { changes: inOrder(kept), acknowledged: arrived };
  const after = rule(before);
  await Promise.all([
    ...differences(before.changes, after.changes, changes),
    ...differences(before.acknowledged, after.acknowledged, acknowledged),
    transaction.done,
  ]);
  return after;
}

function inOrder(kept: readonly Change[]): Change[] {
  return kept.filter(({ format }) => format === FORMAT).sort((a, b) => a.order - b.order);
}

type Writable<T> = {
  put: (value: T) => Promise<unknown>;
  delete: (key: string) => Promise<unknown>;
};

function differences<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
  table: Writable<T>,
): Promise<unknown>[] {
  const stays = new Set(after.map(({ key }) => key));
  const same = new Set(before);
  return [
    ...before.filter(({ key }) => !stays.has(key)).map(({ key }) => table.delete(key)),
    ...after.filter((value) => !same.has(value)).map((value) => table.put(value)),
  ];
}
