/** A page that is not drawn, although it is not hidden, waits no longer. */
const PATIENCE_MS = 100;

/** Resolves when the browser has shown what a person just did; at once where nothing is shown. */
export function nextPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
