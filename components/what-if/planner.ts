import type { PlanInput } from "@/lib/domain/roadmap/make-plan";
import type { Outcome } from "@/lib/domain/roadmap/what-if";

/** Works out what supposed answers lead to; only the answer to the latest question is handed on. */
export type Planner = { readonly ask: (input: PlanInput) => void; readonly close: () => void };

/**
 * A planner in a worker; in a browser that starts none, one on the page itself. A question that
 * comes while the worker is busy waits for it, and is dropped for the next one.
 *
 * @param onAnswer gets the outcome with the answers of the latest input
 */
export function startPlanner(onAnswer: (result: Outcome) => void): Planner {
  let latest: PlanInput | null = null;
  let planned: PlanInput | null = null;
  const onPage = async (input: PlanInput) => {
    const { outcomeWith } = await import("@/lib/domain/roadmap/what-if");
    if (input === latest) onAnswer(outcomeWith(input, input.request.answers));
  };
  let worker = startWorker();
  const send = (input: PlanInput) => {
    planned = input;
    worker?.postMessage(input);
  };
  worker?.addEventListener("message", ({ data }) => {
    const isLatest = planned === latest;
    planned = null;
    if (isLatest) onAnswer(data);
    else if (latest) send(latest);
  });
  worker?.addEventListener("error", () => {
    worker = null;
    if (latest) onPage(latest);
  });
  return {
    ask: (input) => {
      latest = input;
      if (!worker) onPage(input);
      else if (planned === null) send(input);
    },
    close: () => worker?.terminate(),
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./what-if-worker.ts", import.meta.url));
  } catch {
    // Old browsers and strict settings: the same functions run on the page.
    return null;
  }
}
