import "server-only";

import { checkReadiness } from "./health";
import { getStorage } from "./store/open-storage";

/**
 * What pages depend on besides their address: equal texts mean that nothing was committed in
 * between, by whatever process, that storing works as it did, and that it is the same minute. Takes
 * no actor, because it tells nothing about anybody.
 *
 * @throws {StorageUnavailableError}
 */
export async function dataVersion(): Promise<string> {
  const storage = await getStorage();
  const [data, { failed }] = await Promise.all([storage.dataVersion(), checkReadiness()]);
  return [data, ...failed, Math.floor(Date.now() / MINUTE_MS)].join(" ");
}

const MINUTE_MS = 60_000;
