/** A page that is not drawn, although it is not hidden, waits no longer. */
const PATIENCE_MS = 100;

/**
 * Puts work off until the browser has shown what a person just did, and does it once however
 * often it was asked for meanwhile.
 *
 * @returns how to ask, and how to stop
 */
export function afterPaint(work: () => void): { ask: () => void; stop: () => void } {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
  };
  const run = () => {
    stop();
    work();
  };
  const put = () => {
    clearTimeout(timer);
    timer = setTimeout(run);
  };
  const ask = () => {
    if (timer !== undefined) return;
    // A hidden page is never painted.
    if (document.hidden) return put();
    timer = setTimeout(run, PATIENCE_MS);
    frame = requestAnimationFrame(put);
  };
  return { ask, stop };
}
