import { setTimeout } from "node:timers/promises";
import { StorageUnavailableError } from "@/lib/data/errors";
import { completeStorage } from "@/lib/data/prepare-storage";
import { logEvent } from "@/lib/log";

const PAUSE_MS = 30_000;

/**
 * Makes what an earlier version did not keep, while the server answers; tries again for as long as
 * the database is away. Pages say what is not counted yet.
 */
export async function completeInBackground(): Promise<void> {
  for (;;) {
    try {
      return await completeStorage();
    } catch (error) {
      if (!(error instanceof StorageUnavailableError)) {
        const name = error instanceof Error ? error.name : typeof error;
        return logEvent("error", "storage-not-completed", { name });
      }
      await setTimeout(PAUSE_MS, undefined, { ref: false });
    }
  }
}
