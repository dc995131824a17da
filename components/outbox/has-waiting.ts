import { DATABASE_NAME } from "./database-name";
import { hasWritten } from "./journal";

/** Whether changes wait on this device: asked without loading what would send them. */
export function hasWaiting(): Promise<boolean> {
  if (hasWritten()) return Promise.resolve(true);
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE_NAME);
      // It was never made, and asking must not make it.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        const { result } = opening;
        const counting = result.transaction("changes").objectStore("changes").count();
        counting.onsuccess = () => resolve(counting.result > 0);
        counting.onerror = () => resolve(false);
        result.close();
      };
    } catch {
      resolve(false);
    }
  });
}
