import { z } from "zod";
import { type Answer, type Answers, NA_REASONS } from "@/lib/domain/answers";
import type { Level } from "@/lib/domain/levels";
import type { Results } from "@/lib/domain/results";

const level = z.literal([0, 1, 2, 3, 4, 5]);
const range = z.object({ low: z.number(), high: z.number() });
const levels = z.object({ low: level, high: level });
const levelRange = z.object({ low: level, high: level, strict: level, strictHigh: level });
const coverage = z.object({ answered: z.number(), applicable: z.number() });
const completion = z.object({ answered: z.number(), inScope: z.number() });
const mode = z.literal(["full", "quick"]);
const rank = z.literal([1, 2, 3, 4, 5]);

const blockers = z.object({
  target: rank,
  essential: z.array(z.string()),
  anyOf: z.array(z.object({ level: rank, need: z.number(), of: z.array(z.string()) })),
});

const areaResult = z.object({
  id: z.string(),
  inScope: z.boolean(),
  level: levelRange.nullable(),
  index: range.nullable(),
  indexStrict: range.nullable(),
  coverage,
  completion,
  blockers: blockers.nullable(),
  progress: z.number().nullable(),
  manyNotApplicable: z.boolean(),
  notApplicable: z.number(),
  allNotApplicable: z.boolean(),
});

/** Frozen results. */
export const storedResults = z.object({
  questionnaireVersion: z.string(),
  profile: z.array(z.string()),
  mode,
  coverage,
  completion,
  overall: levelRange.nullable(),
  typical: levels.nullable(),
  index: range,
  evenness: z.number(),
  limitingAreas: z.array(z.string()),
  areas: z.array(areaResult),
}) satisfies z.ZodType<Results>;

/** The figures of results that lists and headlines show. */
export type Figures = Pick<Results, "overall" | "typical" | "index" | "coverage" | "limitingAreas">;

/** {@link Figures} in a column. */
export const storedFigures = storedResults.pick({
  overall: true,
  typical: true,
  index: true,
  coverage: true,
  limitingAreas: true,
}) satisfies z.ZodType<Figures>;

/** What of results dashboards show, and a plan begins with. */
export type ResultsShown = Omit<Figures, "typical" | "limitingAreas"> &
  Pick<Results, "questionnaireVersion" | "profile" | "mode"> & {
    readonly areas: readonly Pick<
      Results["areas"][number],
      "id" | "inScope" | "level" | "index" | "manyNotApplicable"
    >[];
  };

/** {@link ResultsShown} of frozen results. */
export const storedShown = storedResults
  .omit({ completion: true, typical: true, evenness: true, limitingAreas: true })
  .extend({
    areas: z.array(
      areaResult.pick({
        id: true,
        inScope: true,
        level: true,
        index: true,
        manyNotApplicable: true,
      }),
    ),
  }) satisfies z.ZodType<ResultsShown>;

/** What of results the next snapshot is compared with. */
export type ResultsBefore = Pick<Results, "questionnaireVersion" | "profile" | "mode" | "index"> & {
  readonly areas: readonly {
    readonly id: string;
    readonly level: { readonly low: Level; readonly high: Level } | null;
  }[];
};

/** {@link ResultsBefore} of frozen results. */
export const storedBefore = storedResults
  .pick({ questionnaireVersion: true, profile: true, mode: true, index: true })
  .extend({
    areas: z.array(areaResult.pick({ id: true, level: true })),
  }) satisfies z.ZodType<ResultsBefore>;

/** What a dashboard shows about a team's latest snapshot. */
export const storedSummary = z.object({
  mode,
  questionnaireVersion: z.string(),
  coverage,
  overall: levelRange.nullable(),
  index: range,
  areas: z.array(
    z.object({
      id: z.string(),
      inScope: z.boolean(),
      level: levels.nullable(),
      index: range.nullable(),
      manyNotApplicable: z.boolean(),
    }),
  ),
  previous: z
    .object({
      id: z.string(),
      submittedAt: z.string(),
      comparable: z.boolean(),
      indexChange: z.number().nullable(),
      levelChanges: z.array(z.object({ area: z.string(), from: level, to: level })),
    })
    .nullable(),
});
export type SummaryDetails = Readonly<z.infer<typeof storedSummary>>;

/** A list of ids or addresses. */
export const storedList = z.array(z.string());

const storedChoice = z.literal([0, 1, 2, 3, 4, "NA", "DK"]);

const storedAnswers = z.array(
  z.object({
    practice: z.string(),
    choice: storedChoice.nullable(),
    naReason: z.literal(NA_REASONS).nullable(),
    naText: z.string(),
    note: z.string(),
    links: storedList,
  }),
);

/** Reads JSON text of a column; what does not fit is a bug or a damaged row, and throws. */
export function parseStored<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text));
}

/** Frozen answers as JSON text, in the order of the map. */
export function formatAnswers(answers: Answers): string {
  return JSON.stringify([...answers].map(([practice, answer]) => ({ practice, ...answer })));
}

/** Frozen answers of a column. */
export function parseAnswers(text: string): Answers {
  const list = parseStored(storedAnswers, text);
  return new Map(list.map(({ practice, ...answer }): [string, Answer] => [practice, answer]));
}
