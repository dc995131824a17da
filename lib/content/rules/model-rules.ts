import type { RawPractice } from "@/lib/content/area-schema";
import { under } from "@/lib/content/check-shape";
import type { ContentProblem } from "@/lib/content/content-error";
import type { RawModel } from "@/lib/content/model-schema";
import type { Entry, Rule } from "@/lib/content/raw-content";
import { kindOf, LINKS_OF_RULE, type LinkKind } from "@/lib/domain/models/read-link";

const KEYS: Readonly<Record<LinkKind, string>> = {
  min: "min",
  max: "max",
  points: "half and full",
  mean: "weight",
};

/** Mappings are of a kind that the rule of their model reads, and one cell has one kind only. */
export const checkModelRules: Rule = ({ models, practices }) => {
  const rules = new Map(models.map(({ value }) => [value.id, value.rule]));
  const kinds = new Map<string, LinkKind>();
  return practices.flatMap((entry) => mappingProblems(entry, { rules, kinds }));
};

function mappingProblems(
  entry: Entry<RawPractice>,
  {
    rules,
    kinds,
  }: {
    readonly rules: ReadonlyMap<string, RawModel["rule"]>;
    readonly kinds: Map<string, LinkKind>;
  },
): readonly ContentProblem[] {
  return entry.value.evidence.flatMap((link, index) => {
    const rule = rules.get(link.model);
    const kind = kindOf(link);
    const place = under(entry, ["evidence", index]);
    if (rule && !LINKS_OF_RULE[rule.kind].includes(kind)) {
      const message = `has ${KEYS[kind]}, which the rule of ${link.model} (${rule.kind}) does not read`;
      return [{ ...place, message }];
    }
    const cell = `${link.model} ${link.cell}`;
    const first = kinds.get(cell) ?? kind;
    kinds.set(cell, first);
    if (first === kind) return [];
    const message = `has ${KEYS[kind]}, but another practice has ${KEYS[first]} for the same cell`;
    return [{ ...place, message }];
  });
}
