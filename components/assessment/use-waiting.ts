import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Outbox } from "@/components/outbox/outbox";
import { isSameWaiting, NOTHING_WAITS, type Waiting, waitingOf } from "./save-state";

/** What waits of a team; renders again only when that is something else. */
export function useWaiting(outbox: Outbox | null, teamId: string): Waiting {
  const last = useRef(NOTHING_WAITS);
  const watch = useCallback(
    (watcher: () => void) => outbox?.watch(watcher) ?? (() => {}),
    [outbox],
  );
  const read = useCallback(() => {
    const now = outbox ? waitingOf(outbox.view, teamId) : NOTHING_WAITS;
    if (!isSameWaiting(last.current, now)) last.current = now;
    return last.current;
  }, [outbox, teamId]);
  return useSyncExternalStore(watch, read, () => NOTHING_WAITS);
}
