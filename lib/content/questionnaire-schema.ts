import { z } from "zod";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import { appliesIf, fraction, ids, paragraph, slug } from "./text-schemas";
import { version } from "./version-schema";

const threshold = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const positive = z.int().min(1);
const efforts = <T extends z.ZodType>(value: T) => z.strictObject({ S: value, M: value, L: value });

const level = z.strictObject({
  id: slug,
  rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  name: paragraph,
  meaning: paragraph,
});

const levels = z
  .array(level)
  .refine(
    (list) => list.map(({ rank }) => rank).join() === LEVEL_RANKS.join(),
    "must be five levels with the ranks 1 to 5 in order",
  );

const scale = z.strictObject({
  values: z.tuple([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  also_allowed: z.tuple([z.literal("not-applicable"), z.literal("dont-know")]),
  rule: paragraph,
  not_answered: paragraph,
});

const settings = z.strictObject({
  threshold,
  quota: fraction,
  weights: z.strictObject({ essential: positive, supporting: positive }),
  area_weight: positive,
  not_applicable_flag: fraction,
  effort_days: efforts(positive),
  value: z.strictObject({
    base: z.int().min(0),
    essential: z.int().min(0),
    outcomes_max: z.int().min(0),
    dependants_max: z.int().min(0),
    maximum: positive,
  }),
});

const modes = z.tuple([
  z.strictObject({ id: z.literal("full"), rule: paragraph }),
  z.strictObject({ id: z.literal("quick"), rule: paragraph }),
]);

/** The shape of `content/questionnaire.yaml`. */
export const questionnaireSchema = z.strictObject({
  schema: z.literal("cd-maturity-questionnaire/1"),
  version,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "must be a language tag, such as en-GB"),
  title: paragraph,
  levels,
  scale,
  settings,
  scoring: z.record(z.string().regex(/^[a-z]+(_[a-z]+)*$/), paragraph),
  modes,
  effort_scale: efforts(paragraph),
  effect_ids: z.record(slug, paragraph),
  profile: z.array(z.strictObject({ id: slug, question: paragraph })),
  areas: z
    .array(z.strictObject({ id: slug, name: paragraph, purpose: paragraph, applies_if: appliesIf }))
    .min(1),
  models: ids,
  worksheets: ids,
});

/** `content/questionnaire.yaml` as it is written. */
export type RawQuestionnaire = z.infer<typeof questionnaireSchema>;
