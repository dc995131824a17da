import "server-only";

import { areCountsBehind } from "@/lib/storage/organisation/count-changes";
import { checkReadiness } from "./health";
import { getStorage } from "./store/open-storage";
import { settleCounts } from "./store/read-counted";

/**
 * What pages depend on besides their address: equal texts mean that nothing was committed in
 * between, by whatever process, that storing works as it did, and that it is the same minute. Takes
 * no actor, because it tells nothing about anybody.
 *
 * @throws {StorageUnavailableError}
 */
export async function dataVersion(): Promise<string> {
  const [data, { failed }] = await Promise.all([settledVersion(), checkReadiness()]);
  return [data, ...failed, Math.floor(Date.now() / MINUTE_MS)].join(" ");
}

const MINUTE_MS = 60_000;

let settled = "";

/**
 * Does what is noted after a commit, which the page would else do while it is made; where that was
 * not possible, again with the next page.
 */
async function settledVersion(): Promise<string> {
  const storage = await getStorage();
  const version = await storage.dataVersion();
  if (version === settled) return version;
  const isSettled = !(await storage.read(areCountsBehind)) || (await settleCounts());
  if (!isSettled) return storage.dataVersion();
  settled = await storage.dataVersion();
  return settled;
}
