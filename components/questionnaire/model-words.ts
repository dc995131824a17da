import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { ModelLink } from "@/lib/domain/questionnaire";

/** What comes out of a model, by the kind of its rule. */
export const KIND_WORDS: Readonly<Record<ModelRule["kind"], string>> = {
  staged: "Levels",
  list: "List of what is in place",
  all: "All or nothing",
  mean: "Means",
  points: "Points, the smallest of the sums",
};

/** Where a model is told about. */
export function modelHref(id: string): string {
  return `/questionnaire/models/${id}`;
}

/** Where a cell stands in what is told about its model. */
export function cellHref({ model, cell }: Pick<ModelLink, "model" | "cell">): string {
  return `${modelHref(model)}#${cell}`;
}

/** From or up to which answer a practice speaks for a cell: "from answer 3". */
export function conditionWords({ min, max, half, full, weight }: ModelLink): string {
  if (min !== undefined) return `from answer ${min}`;
  if (max !== undefined) return `up to answer ${max}`;
  if (full !== undefined) return `half from answer ${half}, full from ${full}`;
  return `weight ${weight}`;
}
