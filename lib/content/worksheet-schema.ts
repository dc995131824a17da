import { z } from "zod";
import { appliesIf, dottedSlug, paragraph, slug } from "./text-schemas";
import { ruleProblems, worksheetRuleSchema } from "./worksheet-rule-schema";

const options = z
  .array(z.strictObject({ value: z.number(), text: paragraph }))
  .min(2)
  .refine(
    (list) =>
      list.every(({ value }, index) => index === 0 || value > (list[index - 1]?.value ?? 0)),
    "must have rising values",
  );

const item = z.strictObject({
  id: dottedSlug,
  group: slug.exactOptional(),
  question: paragraph,
  type: z.literal("percent").exactOptional(),
  options: options.exactOptional(),
});

const band = z
  .strictObject({
    from: z.number().exactOptional(),
    above: z.number().exactOptional(),
    to: z.number(),
    text: paragraph,
  })
  .refine(
    ({ from, above }) => (from === undefined) !== (above === undefined),
    "must have either from or above",
  );

const benchmark = z.strictObject({
  year: z.int(),
  note: paragraph,
  url: z.url(),
  licence: paragraph,
  mean_and_deviation: z.record(slug, z.tuple([z.number(), z.number().min(0)])),
});

const referenceLevel = z.strictObject({
  id: slug,
  share_percent: z.number().min(0).max(100),
  figures: z.record(slug, z.union([paragraph, z.number()])),
});

/** The shape of `content/worksheets/<worksheet>.yaml`. */
export const worksheetSchema = z
  .strictObject({
    id: slug,
    title: paragraph,
    scope: paragraph,
    source: paragraph,
    applies_if: appliesIf.default("always"),
    /** For all items, unless each has its own. */
    options: options.exactOptional(),
    items: z.array(item).min(1),
    scoring: z.record(slug, paragraph),
    rule: worksheetRuleSchema.default({ outcomes: false, figures: [], formulas: {} }),
    bands: z.array(band).default([]),
    benchmark: benchmark.exactOptional(),
    reference_levels: z
      .strictObject({ year: z.int(), note: paragraph, levels: z.array(referenceLevel) })
      .exactOptional(),
  })
  .superRefine((sheet, context) => {
    for (const { path, message } of ruleProblems(sheet)) {
      context.addIssue({ code: "custom", path: ["rule", ...path], message });
    }
    for (const [index, { type, options: own }] of sheet.items.entries()) {
      const kinds = [type, own, sheet.options].filter((kind) => kind !== undefined);
      if (kinds.length === 1) continue;
      const message = "must have options, or type: percent, or options for the whole worksheet";
      context.addIssue({ code: "custom", path: ["items", index], message });
    }
  });

/** A worksheet as it is written. */
export type RawWorksheet = z.infer<typeof worksheetSchema>;
