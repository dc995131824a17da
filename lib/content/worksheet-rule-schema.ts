import { z } from "zod";
import { placeholdersOf } from "@/lib/domain/models/formula";
import { WORKSHEET_FORMULAS } from "@/lib/domain/worksheet";
import { dottedSlug, formulaText, paragraph, slug } from "./text-schemas";

const figure = z
  .strictObject({
    id: slug,
    name: paragraph,
    how: z.enum(["mean", "sum", "minimum"]),
    /** Either the items of a group, or items and earlier figures by id; neither: all items. */
    group: slug.exactOptional(),
    of: z.array(dottedSlug).min(1).exactOptional(),
    bands: z.boolean().default(false),
    formula: paragraph,
  })
  .superRefine(({ how, formula }, context) => {
    const names: readonly string[] = WORKSHEET_FORMULAS[how];
    if (placeholdersOf(formula).every((name) => names.includes(name))) return;
    const message = `may only fill in ${names.map((name) => `{${name}}`).join(", ")}`;
    context.addIssue({ code: "custom", path: ["formula"], message });
  })
  .refine(({ group, of }) => group === undefined || of === undefined, "has both group and of");

/** How answers of a worksheet become figures. */
export const worksheetRuleSchema = z.strictObject({
  scale: z.number().positive().exactOptional(),
  outcomes: z.boolean().default(false),
  figures: z.array(figure),
  formulas: z.strictObject({
    option: formulaText(WORKSHEET_FORMULAS.option).exactOptional(),
    percent: formulaText(WORKSHEET_FORMULAS.percent).exactOptional(),
  }),
});

type RawRule = z.infer<typeof worksheetRuleSchema>;

type RuledSheet = {
  readonly items: readonly {
    readonly id: string;
    readonly group?: string;
    readonly type?: string;
  }[];
  readonly rule: RawRule;
};

/** The ids that go into a figure: those that it names, those of its group, or all items. */
export function partsOfFigure(
  { group, of }: RawRule["figures"][number],
  items: RuledSheet["items"],
): readonly string[] {
  if (of) return of;
  return items.filter((item) => group === undefined || item.group === group).map(({ id }) => id);
}

/** Figures without parts, with unknown parts or a taken id, and formulas that are missing. */
export function ruleProblems({ items, rule }: RuledSheet) {
  const known = new Set(items.map(({ id }) => id));
  const problems: { path: (string | number)[]; message: string }[] = [];
  for (const [index, each] of rule.figures.entries()) {
    const path = ["figures", index];
    const parts = partsOfFigure(each, items);
    if (parts.length === 0) problems.push({ path, message: "has nothing that goes into it" });
    for (const id of parts.filter((part) => !known.has(part))) {
      problems.push({ path, message: `there is no item or earlier figure "${id}"` });
    }
    if (known.has(each.id)) problems.push({ path, message: `"${each.id}" is taken` });
    known.add(each.id);
  }
  if (rule.scale === undefined) return problems;
  for (const kind of new Set(
    items.map(({ type }) => (type === "percent" ? "percent" : "option")),
  )) {
    if (rule.formulas[kind] !== undefined) continue;
    problems.push({ path: ["formulas", kind], message: "is missing" });
  }
  return problems;
}
