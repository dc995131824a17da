import fc from "fast-check";
import type { Choice, Choices } from "@/lib/domain/answers";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { AnswerValue, Practice } from "@/lib/domain/questionnaire";
import type { Assessment } from "@/lib/domain/scoring";
import { buildLevels, buildPractice, buildQuestionnaire, SETTINGS } from "./questionnaires";

const AREA_IDS = ["metal", "amber", "zinc"];
const QUOTAS = [
  [1, 2],
  [1, 3],
  [2, 3],
  [0, 1],
  [1, 1],
] as const;

/** An answer value, good ones more often, so that higher levels are reached too. */
export const anyValue: fc.Arbitrary<AnswerValue> = fc.constantFrom(0, 1, 2, 3, 3, 4, 4, 4);

const anyChoice: fc.Arbitrary<Choice | undefined> = fc.oneof(
  { weight: 76, arbitrary: anyValue },
  { weight: 8, arbitrary: fc.constant("NA" as const) },
  { weight: 8, arbitrary: fc.constant("DK" as const) },
  { weight: 8, arbitrary: fc.constant(undefined) },
);

const anySeed = fc.record({
  choice: anyChoice,
  threshold: fc.constantFrom<AnswerValue>(1, 2, 3, 3, 3, 4),
  weight: fc.integer({ min: 1, max: 4 }),
  effortDays: fc.integer({ min: 1, max: 20 }),
  value: fc.integer({ min: 1, max: 10 }),
  /** Picks prerequisites among the practices that may come first. */
  requires: fc.array(fc.nat({ max: 40 }), { maxLength: 2 }),
});
type Seed = { practice: Practice; choice: Choice | undefined };

const anyCell = fc.record({
  essential: fc.array(anySeed, { minLength: 1, maxLength: 2 }),
  supporting: fc.array(anySeed, { maxLength: 3 }),
});

/**
 * A random questionnaire with random answers: 1 to 3 areas, 1 to 4 levels, an essential practice
 * in every level, several quotas and thresholds, and acyclic prerequisites at the same level or
 * below. Ids are in another order than the content.
 */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    areas: fc.integer({ min: 1, max: 3 }),
    levels: fc.integer({ min: 1, max: 4 }),
    quota: fc.constantFrom(...QUOTAS),
  })
  .chain(({ areas, levels, quota }) =>
    fc.array(anyCell, { minLength: areas * levels, maxLength: areas * levels }).map((cells) => {
      const seeds: Seed[] = [];
      for (const [index, cell] of cells.entries()) {
        const place = {
          area: AREA_IDS[index % areas] ?? "",
          level: LEVEL_RANKS[Math.floor(index / areas)] ?? 1,
        };
        for (const [kind, specs] of Object.entries(cell)) {
          for (const { choice, requires, ...numbers } of specs) {
            const first = requires.flatMap((pick) => seeds[pick]?.practice.id ?? []);
            const fields = { ...numbers, ...place, essential: kind === "essential" };
            const id = `p${(seeds.length * 37) % 101}`;
            const practice = buildPractice({ id, requires: [...new Set(first)], ...fields });
            seeds.push({ practice, choice });
          }
        }
      }
      return assessmentOf(seeds, { levels: buildLevels(levels), quota });
    }),
  );

function assessmentOf(
  seeds: readonly Seed[],
  { levels, quota }: { levels: ReturnType<typeof buildLevels>; quota: readonly [number, number] },
): Assessment {
  const practices = seeds.map(({ practice }) => practice);
  const settings = { ...SETTINGS, quota };
  const answered = seeds.flatMap(({ practice, choice }) =>
    choice === undefined ? [] : [[practice.id, choice] as const],
  );
  return {
    questionnaire: buildQuestionnaire({ practices, levels, settings }),
    profile: [],
    mode: "full",
    choices: new Map(answered),
  };
}

/** A random assessment with one of its practices. */
export const anyAssessmentWithPractice: fc.Arbitrary<{
  assessment: Assessment;
  practice: Practice;
}> = anyAssessment.chain((assessment) =>
  fc
    .constantFrom(...assessment.questionnaire.practices)
    .map((practice) => ({ assessment, practice })),
);

/** The same assessment with another choice for one practice; undefined leaves it unanswered. */
export function withChoice(
  assessment: Assessment,
  id: string,
  choice: Choice | undefined,
): Assessment {
  const choices = new Map(assessment.choices);
  if (choice === undefined) choices.delete(id);
  else choices.set(id, choice);
  return { ...assessment, choices };
}

/** The same assessment with every practice answered by one rule. */
export function answeredBy(
  assessment: Assessment,
  choose: (practice: Practice, before: Choice | undefined) => Choice | undefined,
): Assessment {
  return assessment.questionnaire.practices.reduce(
    (changed, practice) =>
      withChoice(changed, practice.id, choose(practice, assessment.choices.get(practice.id))),
    { ...assessment, choices: new Map() as Choices },
  );
}
