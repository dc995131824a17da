import { z } from "zod";
import type { Questionnaire } from "@/lib/domain/questionnaire";

const rank = z.literal([1, 2, 3, 4, 5]);
const value = z.literal([0, 1, 2, 3, 4]);
const mode = z.literal(["full", "quick"]);
const effort = z.literal(["S", "M", "L"]);
const fraction = z.tuple([z.number(), z.number()]);
const ids = z.array(z.string());
const texts = z.record(z.string(), z.string());
const byEffort = <T extends z.ZodType>(each: T) => z.object({ S: each, M: each, L: each });
const appliesIf = z.union([z.literal("always"), z.object({ any: ids })]);

const link = z.object({
  model: z.string(),
  cell: z.string(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  half: z.number().exactOptional(),
  full: z.number().exactOptional(),
  weight: z.number().exactOptional(),
});

const practice = z.object({
  id: z.string(),
  area: z.string(),
  title: z.string(),
  level: rank,
  essential: z.boolean(),
  weight: z.int().positive(),
  threshold: value,
  effort,
  effortDays: z.number(),
  value: z.number(),
  question: z.string(),
  hint: z.string(),
  options: z.array(z.string()).length(5),
  appliesIf,
  requires: ids,
  nextAction: z.string(),
  improves: ids,
  risk: z.string(),
  evidence: z.array(link),
});

const settings = z.object({
  threshold: value,
  quota: fraction,
  weights: z.object({ essential: z.number(), supporting: z.number() }),
  areaWeight: z.number(),
  notApplicableFlag: fraction,
  effortDays: byEffort(z.number()),
  value: z.object({
    base: z.number(),
    essential: z.number(),
    outcomesMax: z.number(),
    dependantsMax: z.number(),
    maximum: z.number(),
  }),
});

const model = z.object({
  id: z.string(),
  name: z.string(),
  authors: z.string(),
  year: z.number(),
  url: z.string(),
  levels: z.array(z.object({ id: z.string(), name: z.string() })),
  aggregation: z.string(),
  cells: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      category: z.string().exactOptional(),
      level: z.string().exactOptional(),
    }),
  ),
  notAssessed: ids,
});

/** A questionnaire as it was when it was asked. Its links were checked when it was content. */
export const storedQuestionnaire = z.object({
  version: z.string(),
  title: z.string(),
  levels: z.array(z.object({ id: z.string(), rank, name: z.string(), meaning: z.string() })),
  scaleRule: z.string(),
  notAnsweredRule: z.string(),
  settings,
  scoringTexts: z.array(z.object({ topic: z.string(), text: z.string() })),
  modes: z.array(z.object({ id: mode, rule: z.string() })),
  effortScale: byEffort(z.string()),
  outcomes: texts,
  profile: z.array(z.object({ id: z.string(), question: z.string() })),
  areas: z.array(z.object({ id: z.string(), name: z.string(), purpose: z.string(), appliesIf })),
  practices: z.array(practice),
  models: z.array(model),
}) satisfies z.ZodType<Questionnaire>;
