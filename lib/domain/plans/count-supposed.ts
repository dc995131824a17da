import type { PlanEdition } from "./kept-plan";

/** How many answers an edition supposes that its snapshot does not give: it was a what-if. */
export function countSupposed({ query }: Pick<PlanEdition, "query">): number {
  return [...new URLSearchParams(query).keys()].filter((name) => name.startsWith("try-")).length;
}
