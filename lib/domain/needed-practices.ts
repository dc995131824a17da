import { quotaOf } from "./adoption";
import { compareIds } from "./by-id";
import type { Cell } from "./cell";
import type { Practice, Settings } from "./questionnaire";
import type { ValueFor } from "./reading";

/** A practice with the part of its threshold that is reached: `reached` of `threshold`. */
export type Needed = {
  readonly practice: Practice;
  /** At most the threshold. */
  readonly reached: number;
};

/**
 * The practices that a level needs: every essential one, and as many supporting ones as the
 * quota asks for, those nearest to their threshold first (ties by id).
 */
export function neededPractices(
  cell: Cell,
  valueFor: ValueFor,
  quota: Settings["quota"],
): readonly Needed[] {
  const measure = (practice: Practice): Needed => ({
    practice,
    reached: Math.min(valueFor(practice) ?? 0, practice.threshold),
  });
  const supporting = cell.supporting.map(measure).sort(nearestFirst);
  return [
    ...cell.essential.map(measure),
    ...supporting.slice(0, quotaOf(quota, cell.supporting.length)),
  ];
}

/** Compares reached / threshold by cross-multiplication, in integers. */
function nearestFirst(left: Needed, right: Needed): number {
  const difference =
    right.reached * left.practice.threshold - left.reached * right.practice.threshold;
  return difference === 0 ? compareIds(left.practice.id, right.practice.id) : difference;
}
