import { compareIds } from "@/lib/domain/by-id";
import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import type { Goal, PlanRequest } from "@/lib/domain/roadmap/plan-request";

/** One parameter of an address: name and value, not encoded. */
export type Parameter = readonly [name: string, value: string];

/**
 * A request as parameters of an address, those that ask for something in particular only, always
 * in the same order. `readPlanQuery` gives the same request back.
 */
export function planParameters(request: PlanRequest): readonly Parameter[] {
  const { startsOn, capacity, budget, pinned, excluded, underWay } = request;
  const one = (name: string, value: string | null): Parameter[] => (value ? [[name, value]] : []);
  return [
    ...goalParameters(request.goal),
    ...one("start", startsOn),
    ...one("capacity", capacity?.join(",") ?? null),
    ...one("budget", budget === null ? null : String(budget)),
    ...one("stages", request.levelByLevel ? null : "one"),
    ...one("pin", pinned.join(",")),
    ...one("exclude", excluded.join(",")),
    ...one("under-way", underWay.join(",")),
    ...entries("days", request.efforts),
    ...request.extra.map((extra): Parameter => ["extra", extraText(extra)]),
    ...entries("try", request.answers),
  ];
}

/** A request as the query of an address, without the question mark; "" for a plain one. */
export function planQuery(request: PlanRequest): string {
  const query = new URLSearchParams(planParameters(request).map(([name, value]) => [name, value]));
  // A comma means nothing in a query, and lists stay readable with it.
  return query.toString().replaceAll("%2C", ",");
}

function goalParameters(goal: Goal): readonly Parameter[] {
  if (goal.kind === "next") return [];
  if (goal.kind === "level") return [["target", String(goal.level)]];
  if (goal.kind === "preset") return [["target", goal.preset]];
  return [["target", "areas"], ...entries("area", goal.levels)];
}

function entries(name: string, values: Readonly<Record<string, number>>): readonly Parameter[] {
  return Object.entries(values)
    .toSorted(([left], [right]) => compareIds(left, right))
    .map(([id, value]): Parameter => [`${name}-${id}`, String(value)]);
}

/** Slugs have no dots, so the title may have any. */
function extraText({ id, days, stage, area, title }: ExtraAction): string {
  return [id, days, stage, area ?? "", title].join(".");
}
