import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { type Query, QueryReader } from "./query-reader";
import { readExtra } from "./read-extra";
import { readGoal } from "./read-goal";
import { readPace } from "./read-pace";
import { readPractices } from "./read-practices";
import { planParameters } from "./write-plan-query";

/** What an address may name. */
export type Known = {
  readonly practices: readonly string[];
  readonly areas: readonly string[];
  readonly presets: readonly string[];
  /** What is taken when the address says nothing, and so needs no saying. */
  readonly usual?: { readonly startsOn: string; readonly capacity: number };
};

export type ReadPlan = {
  readonly request: PlanRequest;
  /** Sentences about what was ignored. */
  readonly problems: readonly string[];
  /** Whether the address can be said in fewer or other words: `planQuery` gives them. */
  readonly wordy: boolean;
};

/**
 * What the address of a roadmap asks for. Whatever is malformed, unknown or too much is left at
 * its default and named. Forms send empty parameters, `new-*` for an own action to add and `undo`
 * for an id to take out of every list: these are followed, and the address is wordy.
 *
 * @param own names of parameters that belong to somebody else, which are passed over
 */
export function readPlanQuery(query: Query, known: Known, own: readonly string[] = []): ReadPlan {
  const reader = new QueryReader(query, own);
  const goal = readGoal(reader, known);
  const pace = withoutUsual(readPace(reader), known.usual);
  const extra = readExtra(reader, known);
  const request = { goal, ...pace, extra, ...readPractices(reader, known) };
  const problems = reader.finish();
  const said = planParameters(request)
    .map((parameter) => parameter.join("="))
    .sort();
  return { request, problems, wordy: said.join("\n") !== reader.given().join("\n") };
}

function withoutUsual<T extends Pick<PlanRequest, "startsOn" | "capacity">>(
  pace: T,
  usual: Known["usual"],
): T {
  if (usual === undefined) return pace;
  return {
    ...pace,
    startsOn: pace.startsOn === usual.startsOn ? null : pace.startsOn,
    capacity: pace.capacity?.join() === String(usual.capacity) ? null : pace.capacity,
  };
}
