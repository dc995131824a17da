/**
 * Puts work off until the browser has shown what a person just did, and does it once however
 * often it was asked for meanwhile.
 *
 * @returns how to ask, and how to stop
 */
export function afterPaint(work: () => void): { ask: () => void; stop: () => void } {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    frame = 0;
    timer = undefined;
    work();
  };
  const put = () => {
    timer = setTimeout(run);
  };
  const ask = () => {
    if (frame !== 0 || timer !== undefined) return;
    // A hidden page is never painted.
    if (document.hidden) put();
    else frame = requestAnimationFrame(put);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return { ask, stop };
}
