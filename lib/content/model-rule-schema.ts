import { z } from "zod";
import { MODEL_FORMULAS } from "@/lib/domain/models/model-rule";
import { appliesIf, dottedSlug, formulaText, slug } from "./text-schemas";

const start = z.strictObject({
  level: slug,
  holds: z.enum(["while-next-missed", "by-evidence"]),
});

const { staged, list, all, mean, points } = MODEL_FORMULAS;

const stagedRule = z.strictObject({
  kind: z.literal("staged"),
  applies_if: appliesIf.default("always"),
  first: z.int(),
  start: start.exactOptional(),
  optional: z.array(dottedSlug).default([]),
  formulas: z.strictObject({
    cell: formulaText(staged.cell),
    level: formulaText(staged.level),
    start: formulaText(staged.start).exactOptional(),
  }),
});

const listRule = z.strictObject({
  kind: z.literal("list"),
  applies_if: appliesIf.default("always"),
  formulas: z.strictObject({ cell: formulaText(list.cell), total: formulaText(list.total) }),
});

const allRule = z.strictObject({
  kind: z.literal("all"),
  applies_if: appliesIf.default("always"),
  formulas: z.strictObject({ cell: formulaText(all.cell), total: formulaText(all.total) }),
});

const meanRule = z.strictObject({
  kind: z.literal("mean"),
  applies_if: appliesIf.default("always"),
  worksheet: slug.exactOptional(),
  formulas: z.strictObject({ cell: formulaText(mean.cell) }),
});

const pointsRule = z.strictObject({
  kind: z.literal("points"),
  applies_if: appliesIf.default("always"),
  worksheet: slug.exactOptional(),
  formulas: z.strictObject({
    cell: formulaText(points.cell),
    group: formulaText(points.group),
    total: formulaText(points.total),
  }),
});

/** How a published model is scored, with the formulas that its kind of rule needs. */
export const modelRuleSchema = z
  .discriminatedUnion("kind", [stagedRule, listRule, allRule, meanRule, pointsRule])
  .refine(
    (rule) =>
      rule.kind !== "staged" || (rule.start === undefined) === (rule.formulas.start === undefined),
    "must have formulas.start if it has start, and only then",
  );
