import { isAdopted, quotaShort } from "./adoption";
import { type Cell, cellAt } from "./cell";
import { effectiveTarget } from "./effective-target";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import type { Practice, Settings } from "./questionnaire";
import type { ValueFor } from "./reading";
import type { AnyOf, Blockers } from "./results";

/**
 * What keeps one area below a target: adopting every essential practice listed, and any `need`
 * of each `anyOf`, attains it.
 *
 * @param practices the area's practices in scope
 * @param target the level wished for; a level that cannot be attained gives way to the next
 *   higher one that can, which `Blockers.target` names
 * @returns null when neither the target nor a level above it can be attained
 * @see content/README.md#blockers
 */
export function blockersOf(input: {
  readonly practices: readonly Practice[];
  readonly valueFor: ValueFor;
  readonly quota: Settings["quota"];
  readonly target: LevelRank;
}): Blockers | null {
  const target = effectiveTarget(input.practices, input.valueFor, input.target);
  if (target === null) return null;
  const cells = LEVEL_RANKS.filter((level) => level <= target).map((level) => ({
    level,
    cell: cellAt(input.practices, level, input.valueFor),
  }));
  return {
    target,
    essential: cells.flatMap(({ cell }) => unmet(cell.essential, input.valueFor)),
    anyOf: cells.flatMap(({ level, cell }) => shortQuota(level, cell, input)),
  };
}

function shortQuota(
  level: LevelRank,
  cell: Cell,
  rule: { readonly valueFor: ValueFor; readonly quota: Settings["quota"] },
): AnyOf[] {
  const need = quotaShort(cell, rule.valueFor, rule.quota);
  return need === 0 ? [] : [{ level, need, of: unmet(cell.supporting, rule.valueFor) }];
}

function unmet(practices: readonly Practice[], valueFor: ValueFor): string[] {
  return practices
    .filter((practice) => !isAdopted(practice, valueFor))
    .map((practice) => practice.id);
}
