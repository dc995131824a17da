import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attainedLevel } from "@/lib/domain/attained-level";
import { blockersOf } from "@/lib/domain/blockers";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { Practice } from "@/lib/domain/questionnaire";
import { LOW, readChoices } from "@/lib/domain/reading";
import { type Assessment, score } from "@/lib/domain/scoring";
import { anyAssessment, withChoice } from "@/tests/support/arbitraries";
import { buildPractice, choicesFrom } from "@/tests/support/questionnaires";

const anyTarget = fc.constantFrom(...LEVEL_RANKS.slice(0, 4));

function closed(assessment: Assessment, ids: readonly string[]): Assessment {
  return ids.reduce((changed, id) => {
    const practice = assessment.questionnaire.practices.find((each) => each.id === id);
    return withChoice(changed, id, practice?.threshold);
  }, assessment);
}

/** Practices of one area, and its level once answers have changed. */
function areaOf({ questionnaire }: Assessment, area: string) {
  const practices = questionnaire.practices.filter((practice) => practice.area === area);
  const levelOf = ({ choices }: Assessment) =>
    attainedLevel(practices, readChoices(choices, LOW), questionnaire.settings.quota);
  return { practices, levelOf };
}

describe("blockers", { timeout: 60_000 }, () => {
  // Kills: answers below the threshold counted as adopted, highest passed level wins,
  // strict `>` instead of `>=` at the threshold.
  test("9 closing all attains the target, reopening one falls short of its level", () => {
    fc.assert(
      fc.property(anyAssessment, anyTarget, (assessment, target) => {
        const { quota } = assessment.questionnaire.settings;
        for (const { id } of assessment.questionnaire.areas) {
          const { practices, levelOf } = areaOf(assessment, id);
          const valueFor = readChoices(assessment.choices, LOW);
          const blockers = blockersOf({ practices, valueFor, quota, target });
          if (blockers === null) continue;
          const needed = blockers.anyOf.flatMap(({ of, need }) => of.slice(0, need));
          const all = closed(assessment, [...blockers.essential, ...needed]);
          expect(levelOf(all)).toBeGreaterThanOrEqual(blockers.target);

          const reopened = [...blockers.essential, ...needed];
          for (const open of reopened) {
            const level = practices.find((practice) => practice.id === open)?.level ?? 0;
            const others = reopened.filter((other) => other !== open);
            expect(levelOf(closed(assessment, others))).toBeLessThan(level);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("results hold the blockers of the level after the low bound", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const { quota } = assessment.questionnaire.settings;
        for (const { id, level, blockers } of score(assessment).areas) {
          const { practices } = areaOf(assessment, id);
          const valueFor = readChoices(assessment.choices, LOW);
          const next = LEVEL_RANKS.find((rank) => rank === (level?.low ?? 5) + 1);
          const expected =
            next === undefined ? null : blockersOf({ practices, valueFor, quota, target: next });
          expect(blockers).toEqual(expected);
          if (blockers !== null) {
            expect(blockers.essential.length + blockers.anyOf.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a level without an applicable essential practice", () => {
  const practices: Practice[] = [
    buildPractice({ id: "b2", area: "a", level: 1 }),
    buildPractice({ id: "b1", area: "a", level: 1 }),
    buildPractice({ id: "c1", area: "a", level: 2 }),
    buildPractice({ id: "c2", area: "a", level: 2, essential: false }),
    buildPractice({ id: "d1", area: "a", level: 3 }),
  ];
  const blockers = (answers: Parameters<typeof choicesFrom>[0], target: 1 | 2 | 3) =>
    blockersOf({
      practices,
      valueFor: readChoices(choicesFrom(answers), LOW),
      quota: [1, 2],
      target,
    });

  test("gives way to the next level that has one, with the blockers of both", () => {
    const answers = { b1: 3, b2: 3, c1: "NA", c2: 2, d1: 1 } as const;
    expect(blockers(answers, 2)).toEqual({
      target: 3,
      essential: ["d1"],
      anyOf: [{ level: 2, need: 1, of: ["c2"] }],
    });
  });

  test("is not reachable when no level above has one either", () => {
    expect(blockers({ c1: "NA", d1: "NA" }, 2)).toBeNull();
    expect(blockers({ c1: "NA", d1: "NA" }, 1)?.target).toBe(1);
  });

  test("lists essential practices by level, then by id", () => {
    expect(blockers({}, 3)?.essential).toEqual(["b1", "b2", "c1", "d1"]);
  });
});
