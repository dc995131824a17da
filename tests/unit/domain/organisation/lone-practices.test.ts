import fc from "fast-check";
import { expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import { differingAnswers } from "@/lib/domain/organisation/differing-answers";
import { lonePractices } from "@/lib/domain/organisation/lone-practices";
import type { ComparedChoice } from "@/lib/domain/organisation/views/comparison";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

function answer(practice: string, adopted: readonly (boolean | null)[]) {
  return { practice, title: practice, area: "a", choices: adopted.map(() => 0 as const), adopted };
}

function ids(differing: Parameters<typeof lonePractices>[0], teams: number) {
  return lonePractices(differing, teams).map(({ has, lacks }) => [
    has.map(({ practice }) => practice),
    lacks.map(({ practice }) => practice),
  ]);
}

test("what one of two has the other lacks", () => {
  expect(ids([answer("p", [true, false]), answer("q", [false, true])], 2)).toEqual([
    [["p"], ["q"]],
    [["q"], ["p"]],
  ]);
});

test("of three, only what sets one apart from all others that were asked", () => {
  // Kills: `some` for `every`, and "not asked" as lacking.
  const differing = [
    answer("first has", [true, false, false]),
    answer("third lacks", [true, true, false]),
    answer("not asked", [true, null, null]),
    answer("one not asked", [null, true, false]),
  ];
  expect(ids(differing, 3)).toEqual([
    [["first has"], []],
    [["one not asked"], []],
    [[], ["third lacks", "one not asked"]],
  ]);
});

const questionnaire = buildQuestionnaire({
  practices: [buildPractice({ id: "p", area: "a", level: 1 })],
});
const said = fc.constantFrom<ComparedChoice[]>(
  0,
  1,
  2,
  3,
  4,
  "DK" as const,
  "NA" as const,
  null,
  "not-asked" as const,
);

test("who does not know or has not answered neither has nor lacks, and makes nobody alone", () => {
  // Kills: "don't know" as lacking a practice.
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 6 }), (choices) => {
      const sheets = choices.map((choice) => ({
        scope: new Set(choice === "not-asked" ? [] : ["p"]),
        choices: new Map<string, Choice>(
          choice === null || choice === "not-asked" ? [] : [["p", choice]],
        ),
      }));
      const alone = lonePractices(differingAnswers(questionnaire, sheets), choices.length);
      const isUnknown = choices.some((choice) => choice === null || choice === "DK");
      for (const [place, { has, lacks }] of alone.entries()) {
        if (isUnknown || typeof choices[place] !== "number") expect([...has, ...lacks]).toEqual([]);
      }
    }),
  );
});
