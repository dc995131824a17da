import type { Practice, PublishedModel } from "@/lib/domain/questionnaire";
import type { ModelRule } from "./model-rule";
import { kindOf, LINKS_OF_RULE } from "./read-link";

/**
 * Whether a rule of today can read a model as an earlier questionnaire had it: it reads the
 * mappings of that time, and the level and the cells that it names were there.
 */
export function canRead(
  rule: ModelRule,
  { model, practices }: { readonly model: PublishedModel; readonly practices: readonly Practice[] },
): boolean {
  const links = practices.flatMap(({ evidence }) => evidence);
  const levels = new Set(model.levels.map(({ id }) => id));
  const cells = new Set(model.cells.map(({ id }) => id));
  return (
    links.every(
      (link) => link.model !== model.id || LINKS_OF_RULE[rule.kind].includes(kindOf(link)),
    ) &&
    (rule.start === null || levels.has(rule.start.level)) &&
    (rule.kind !== "staged" || levels.size > 0) &&
    rule.optional.every((id) => cells.has(id))
  );
}
