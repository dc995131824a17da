import type { AutosaveQueue } from "./autosave-queue";

/**
 * Nothing typed is lost on the way out: links wait for the queue, a hidden page sends what is
 * left, and the browser asks only while something cannot be saved.
 *
 * @returns a function that stops guarding
 */
export function guardLeaving(queue: AutosaveQueue, atRisk: () => boolean): () => void {
  const guarding = new AbortController();
  const { signal } = guarding;
  document.addEventListener("click", (event) => followWhenSaved(event, queue), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") void queue.flush();
    },
    { signal },
  );
  window.addEventListener("pagehide", () => queue.abandon(), { signal });
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (atRisk()) event.preventDefault();
    },
    { signal },
  );
  return () => guarding.abort();
}

function followWhenSaved(event: MouseEvent, queue: AutosaveQueue): void {
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!plain || event.altKey || event.defaultPrevented || !queue.unsaved) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.getAttribute("href")?.startsWith("#")) return;
  event.preventDefault();
  void queue.flush().then(() => window.location.assign(link.href));
}
