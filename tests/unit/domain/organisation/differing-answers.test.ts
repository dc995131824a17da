import { expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import { differingAnswers } from "@/lib/domain/organisation/differing-answers";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  practices: [
    buildPractice({ id: "one", area: "a", level: 1 }),
    buildPractice({ id: "other", area: "b", level: 1 }),
  ],
});
const [one, other] = ["one", "other"] as const;
const ids = [one, other];

function sheet(scope: readonly string[], choices: readonly (readonly [string, Choice])[]) {
  return { scope: new Set(scope), choices: new Map(choices) };
}

test.each([
  ["another choice", [sheet(ids, [[one, 4]]), sheet(ids, [[one, 0]])], [4, 0]],
  ["an answer and none", [sheet(ids, [[one, 4]]), sheet(ids, [])], [4, null]],
  [
    "two that were asked, beside one that was not",
    [sheet(ids, [[one, 4]]), sheet([other], []), sheet(ids, [[one, 1]])],
    [4, "not-asked", 1],
  ],
])("%s differ", (_, sheets, choices) => {
  expect(differingAnswers(questionnaire, sheets)).toMatchObject([{ practice: one, choices }]);
});

test.each([
  ["equal answers", [sheet(ids, [[one, 4]]), sheet(ids, [[one, 4]])]],
  ["an answer of a team that alone was asked", [sheet(ids, [[one, 4]]), sheet([other], [])]],
  ["an answer beside a team without a snapshot", [sheet(ids, [[one, 4]]), null]],
])("%s do not differ", (_, sheets) => {
  expect(differingAnswers(questionnaire, sheets)).toEqual([]);
});

test("who was not asked has a practice neither in place nor not", () => {
  const sheets = [sheet(ids, [[one, 4]]), sheet([], []), sheet(ids, [[one, 0]])];
  expect(differingAnswers(questionnaire, sheets)[0]?.adopted).toEqual([true, null, false]);
});

test("a practice is in place from its threshold on, and neither where that is not known", () => {
  const choices: readonly Choice[] = [0, 2, 3, 4, "DK", "NA"];
  const sheets = [...choices.map((choice) => sheet(ids, [[one, choice]])), sheet(ids, []), null];
  expect(differingAnswers(questionnaire, sheets)[0]?.adopted).toEqual([
    ...[false, false, true, true, null, null],
    ...[null, null],
  ]);
});
