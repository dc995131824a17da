import { getStorage } from "@/lib/data/store/open-storage";
import type { Db, Storage } from "@/lib/storage/storage";

const KEY = Symbol.for("tidemark.storage");

/**
 * Makes one call of the database fail: the n-th statement from now, or the commit after the last.
 *
 * @param error what the engine's driver would throw
 */
export function failNthCall(n: number, error: () => Error) {
  let calls = 0;
  const count = () => {
    calls += 1;
    if (calls === n) throw error();
  };
  const counting = (db: Db): Db =>
    db.withPlugin({
      transformQuery: ({ node }) => {
        count();
        return node;
      },
      transformResult: async ({ result }) => result,
    }) as Db;
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    read: (run) => storage.read((db) => run(counting(db))),
    write: (run) =>
      storage.write(async (db) => {
        const value = await run(counting(db));
        count();
        return value;
      }),
  });
  return {
    hasFailed: () => calls >= n,
    during: async <T>(run: () => Promise<T>): Promise<T> => {
      const storage = await getStorage();
      Reflect.set(globalThis, KEY, Promise.resolve(wrap(storage)));
      try {
        return await run();
      } finally {
        Reflect.set(globalThis, KEY, Promise.resolve(storage));
      }
    },
  };
}
