import { z } from "zod";
import { paragraph, slug } from "./text-schemas";

const preset = z
  .strictObject({
    id: slug.refine(
      (id) => id !== "areas" && !/^\d+$/.test(id),
      'must not be a number or "areas", which an address takes for something else',
    ),
    name: paragraph.max(60),
    about: paragraph,
    profile: slug.exactOptional(),
    level: slug.exactOptional(),
    step: z.int().min(1).max(5).exactOptional(),
    areas: z.record(slug, slug).default({}),
    essentials_only: z.boolean().default(false),
  })
  .refine(
    ({ level, step }) => (level === undefined) !== (step === undefined),
    "must have either level or step",
  );

/** The shape of `content/planning.yaml`. */
export const planningSchema = z.strictObject({
  capacity: z.int().min(1),
  many_quarters: z.int().min(1),
  presets: z
    .array(preset)
    .refine(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      "names a preset twice",
    ),
});

/** `content/planning.yaml` as it is written. */
export type RawPlanning = z.infer<typeof planningSchema>;
