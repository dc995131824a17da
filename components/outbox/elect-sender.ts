const LOCK = "tidemark-outbox-sender";

/**
 * Lets one tab of this browser send. A tab that is hidden, closed or killed makes room for the
 * next. A browser without locks (a page over plain http from another machine) lets every tab send:
 * a request that arrives twice is applied once.
 *
 * @param start begins to send and returns how to stop
 * @returns a function that gives up for good
 */
export function electSender(start: () => () => Promise<void>): () => void {
  if (!("locks" in navigator)) return alone(start);
  const over = new AbortController();
  const { signal } = over;
  let release: (() => void) | null = null;
  const term = async () => {
    const stop = start();
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    await stop();
  };
  const stand = () => navigator.locks.request(LOCK, { signal }, term).catch(ignoreAbort);
  const stepDown = () => {
    release?.();
    release = null;
  };
  const makeRoom = () => {
    if (!release) return;
    stepDown();
    void stand();
  };
  document.addEventListener("visibilitychange", () => document.hidden && makeRoom(), { signal });
  window.addEventListener("pagehide", makeRoom, { signal });
  void stand();
  return () => {
    over.abort();
    stepDown();
  };
}

function alone(start: () => () => Promise<void>): () => void {
  const stop = start();
  return () => void stop();
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
}
