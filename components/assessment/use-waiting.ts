import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Outbox } from "@/components/outbox/outbox";
import { afterPaint } from "./after-paint";
import { isSameWaiting, NOTHING_WAITS, type Waiting, waitingOf } from "./save-state";

/**
 * What waits of a team; renders again only when that is something else.
 *
 * @param pace "after-paint" where much hangs on it: what a person did is shown first
 */
export function useWaiting(
  outbox: Outbox | null,
  teamId: string,
  pace: "at-once" | "after-paint",
): Waiting {
  const last = useRef(NOTHING_WAITS);
  const watch = useCallback(
    (watcher: () => void) => {
      if (!outbox) return () => {};
      if (pace === "at-once") return outbox.watch(watcher);
      const { ask, stop } = afterPaint(watcher);
      const unwatch = outbox.watch(ask);
      return () => {
        unwatch();
        stop();
      };
    },
    [outbox, pace],
  );
  const read = useCallback(() => {
    const now = outbox ? waitingOf(outbox.view, teamId) : NOTHING_WAITS;
    if (!isSameWaiting(last.current, now)) last.current = now;
    return last.current;
  }, [outbox, teamId]);
  return useSyncExternalStore(watch, read, () => NOTHING_WAITS);
}
