import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startPlanner } from "@/components/what-if/planner";
import type { PlanInput } from "@/lib/domain/roadmap/make-plan";

/** A worker that answers when it is told to. */
class SlowWorker extends EventTarget {
  static latest: SlowWorker;
  readonly given: unknown[] = [];
  constructor() {
    super();
    SlowWorker.latest = this;
  }
  postMessage(input: unknown) {
    this.given.push(input);
  }
  answer(data: unknown) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const question = (name: string) => ({ since: name }) as PlanInput;

beforeEach(() => vi.stubGlobal("Worker", SlowWorker));
afterEach(() => vi.unstubAllGlobals());

it("plans the latest question only, however fast they come", () => {
  const told: unknown[] = [];
  const planner = startPlanner((outcome) => told.push(outcome));
  const [first, second, third, fourth] = ["1", "2", "3", "4"].map(question);
  for (const each of [first, second, third]) planner.ask(each as PlanInput);
  expect(SlowWorker.latest.given).toEqual([first]);
  SlowWorker.latest.answer("of 1");
  expect(SlowWorker.latest.given).toEqual([first, third]);
  expect(told).toEqual([]);
  SlowWorker.latest.answer("of 3");
  expect(told).toEqual(["of 3"]);
  planner.ask(fourth as PlanInput);
  SlowWorker.latest.answer("of 4");
  expect(told).toEqual(["of 3", "of 4"]);
});
