import type { AnswerValue, ModelLink } from "@/lib/domain/questionnaire";
import type { ModelRule } from "./model-rule";

/** How an answer to a practice speaks for a cell. @see content/README.md */
export type LinkKind = "min" | "max" | "points" | "mean";

/** Which mappings each kind of rule can read. */
export const LINKS_OF_RULE: Readonly<Record<ModelRule["kind"], readonly LinkKind[]>> = {
  staged: ["min", "max"],
  list: ["min", "max"],
  all: ["min"],
  mean: ["mean"],
  points: ["points"],
};

/** The kind of a mapping; the content has exactly one. */
export function kindOf(link: ModelLink): LinkKind {
  if (link.weight !== undefined) return "mean";
  if (link.full !== undefined) return "points";
  return link.max === undefined ? "min" : "max";
}

/** What the practice is needed at for the cell, or up to for a low state; null for a mean. */
export function needOf({ min, max, full }: ModelLink): number | null {
  return min ?? max ?? full ?? null;
}

/** What one answer gives: 0 or 1, 0, 0.5 or 1 points, or the answer itself for a mean. */
export function readLink(link: ModelLink, value: AnswerValue): number {
  const { min, max, half, full } = link;
  if (min !== undefined) return Number(value >= min);
  if (max !== undefined) return Number(value <= max);
  if (full === undefined) return value;
  if (value >= full) return 1;
  return value >= (half ?? full) ? 0.5 : 0;
}

/**
 * What several answers to one cell give together: the smallest, so that each is needed; for a low
 * state the largest, since one answer is evidence enough; for a mean the weighted mean.
 *
 * @param readings at least one
 */
export function combineReadings(
  kind: LinkKind,
  readings: readonly { readonly value: number; readonly weight: number }[],
): number {
  const values = readings.map(({ value }) => value);
  if (kind === "max") return Math.max(...values);
  if (kind !== "mean") return Math.min(...values);
  const { sum, weights } = weighted(readings);
  return sum / weights;
}

/** The two sums of a weighted mean. */
export function weighted(
  readings: readonly { readonly value: number; readonly weight: number }[],
): { readonly sum: number; readonly weights: number } {
  return readings.reduce(
    ({ sum, weights }, { value, weight }) => ({
      sum: sum + value * weight,
      weights: weights + weight,
    }),
    { sum: 0, weights: 0 },
  );
}
