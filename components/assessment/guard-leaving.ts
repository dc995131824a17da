type Guard = {
  /** Keeps what was typed last. */
  readonly settle: () => void;
  /** Whether something is still to be sent. */
  readonly isWaiting: () => boolean;
  readonly flush: () => Promise<unknown>;
  /** Whether leaving loses something. */
  readonly isAtRisk: () => boolean;
};

/**
 * Nothing typed is lost on the way out. A link waits a moment so that the next page knows the
 * answers; a browser asks only where something could not be kept on this device.
 *
 * @returns a function that stops guarding
 */
export function guardLeaving(guard: Guard): () => void {
  const guarding = new AbortController();
  const { signal } = guarding;
  const onHide = () => {
    if (document.hidden) guard.settle();
  };
  document.addEventListener("click", (event) => followWhenSaved(event, guard), { signal });
  document.addEventListener("visibilitychange", onHide, { signal });
  window.addEventListener("pagehide", guard.settle, { signal });
  window.addEventListener(
    "beforeunload",
    (event) => {
      guard.settle();
      if (guard.isAtRisk()) event.preventDefault();
    },
    { signal },
  );
  return () => guarding.abort();
}

function followWhenSaved(event: MouseEvent, guard: Guard): void {
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!plain || event.altKey || event.defaultPrevented) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.getAttribute("href")?.startsWith("#")) return;
  guard.settle();
  if (!guard.isWaiting()) return;
  event.preventDefault();
  void guard.flush().then(() => window.location.assign(link.href));
}
