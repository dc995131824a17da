import { z } from "zod";
import { modelRuleSchema } from "./model-rule-schema";
import { dottedSlug, paragraph, slug } from "./text-schemas";

/** What is told about a model, beside its cells: no part of what is asked or scored. */
const about = z.strictObject({
  what: paragraph,
  scored: paragraph,
  licence: paragraph,
  differs: z.array(paragraph).min(1),
});

/** The shape of `content/models/<model>.yaml`. */
export const modelSchema = z.strictObject({
  id: slug,
  name: paragraph,
  authors: paragraph,
  year: z.int().min(1900).max(2100),
  /** Empty for a synthesis of our own. */
  url: z.string(),
  levels: z.array(z.strictObject({ id: slug, name: paragraph })),
  aggregation: paragraph,
  about,
  rule: modelRuleSchema,
  not_assessed: z.array(dottedSlug).default([]),
  cells: z
    .array(
      z.strictObject({
        id: dottedSlug,
        category: paragraph.exactOptional(),
        level: slug.exactOptional(),
        text: paragraph,
      }),
    )
    .min(1),
});

/** A published model as it is written. */
export type RawModel = z.infer<typeof modelSchema>;
