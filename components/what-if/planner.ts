import type { PlanInput } from "@/lib/domain/roadmap/make-plan";
import type { Outcome } from "@/lib/domain/roadmap/what-if";

/** Works out what supposed answers lead to; only the answer to the latest question is handed on. */
export type Planner = { readonly ask: (input: PlanInput) => void; readonly close: () => void };

/**
 * A planner in a worker; in a browser that starts none, one on the page itself.
 *
 * @param onAnswer gets the outcome with the answers of the latest input
 */
export function startPlanner(onAnswer: (result: Outcome) => void): Planner {
  let asked = 0;
  const accept = (number: number, result: Outcome) => {
    if (number === asked) onAnswer(result);
  };
  const onPage = async (number: number, input: PlanInput) => {
    const { outcomeWith } = await import("@/lib/domain/roadmap/what-if");
    accept(number, outcomeWith(input, input.request.answers));
  };
  let worker = startWorker();
  let latest: PlanInput | null = null;
  worker?.addEventListener("message", ({ data }) => accept(data.number, data.result));
  worker?.addEventListener("error", () => {
    worker = null;
    if (latest) onPage(asked, latest);
  });
  return {
    ask: (input) => {
      asked += 1;
      latest = input;
      if (worker) worker.postMessage({ number: asked, input });
      else onPage(asked, input);
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
