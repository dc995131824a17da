import { z } from "zod";
import { appliesIf, dottedSlug, ids, paragraph, slug } from "./text-schemas";

const answer = z.int().min(0).max(4);

/** The keys that say how an answer speaks for a cell; a mapping has exactly one of these sets. */
const MAPPING_KINDS: readonly string[] = ["min", "max", "full,half", "weight"];

const mapping = z
  .strictObject({
    model: slug,
    cell: dottedSlug,
    min: answer.min(1).exactOptional(),
    max: answer.max(3).exactOptional(),
    half: answer.min(1).exactOptional(),
    full: answer.min(1).exactOptional(),
    weight: z.number().positive().max(1).exactOptional(),
  })
  .refine(
    ({ model, cell, ...kind }) => MAPPING_KINDS.includes(Object.keys(kind).sort().join()),
    "must have min, or max, or half and full, or weight",
  );

/** Written as `- 0: text`, so that the number stands beside its anchor and the order is seen. */
const options = z
  .array(z.record(z.string(), paragraph))
  .refine(
    (list) => list.map((option) => Object.keys(option).join()).join(" ") === "0 1 2 3 4",
    "must be exactly five anchored options, 0 to 4 in order",
  );

/** The shape of one practice in `content/areas/<area>.yaml`. */
export const practiceSchema = z.strictObject({
  id: slug,
  title: paragraph,
  level: slug,
  essential: z.boolean(),
  effort: z.enum(["S", "M", "L"]),
  threshold: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
  question: paragraph,
  evidence_hint: paragraph,
  options,
  applies_if: appliesIf.default("always"),
  prerequisites: ids.default([]),
  next_action: paragraph,
  improves: ids.min(1, "must name at least one outcome"),
  risk_if_missing: paragraph,
  evidence: z
    .array(mapping)
    .default([])
    .refine(
      (list) => new Set(list.map(({ model, cell }) => `${model} ${cell}`)).size === list.length,
      "names a cell twice",
    ),
});

/** The shape of `content/areas/<area>.yaml` around its practices, which are checked one by one. */
export const areaFileSchema = z.strictObject({ area: slug, practices: z.array(z.unknown()) });

/** A practice as it is written, and the area of its file. */
export type RawPractice = z.infer<typeof practiceSchema> & { readonly area: string };
