import { expect, test } from "vitest";
import type { Answer, Choice } from "@/lib/domain/answers";
import { countAnswers } from "@/lib/domain/count-answers";
import { scopeOf } from "@/lib/domain/scope";
import { buildArea, buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  areas: [
    buildArea({ id: "z" }),
    buildArea({ id: "a" }),
    buildArea({ id: "ml", appliesIf: { any: ["ships-ml"] } }),
  ],
  practices: [
    buildPractice({ id: "z2", area: "z", level: 1 }),
    buildPractice({ id: "z1", area: "z", level: 2 }),
    buildPractice({ id: "a1", area: "a", level: 1 }),
    buildPractice({ id: "ml1", area: "ml", level: 1 }),
  ],
});

function answer(choice: Choice | null): Answer {
  return { choice, naReason: null, naText: "", note: "kept", links: [] };
}

test("counts every choice in scope, and no note without one", () => {
  const scope = scopeOf(questionnaire, [], "full");
  const answers = new Map([
    ["z2", answer("DK")],
    ["z1", answer(null)],
    ["ml1", answer(4)],
  ]);
  expect(countAnswers(scope, answers)).toEqual({
    total: { answered: 1, inScope: 3 },
    byArea: { z: { answered: 1, inScope: 2 }, a: { answered: 0, inScope: 1 } },
    firstUnanswered: "z1",
  });
});

test("has no first unanswered practice when all are answered", () => {
  const scope = scopeOf(questionnaire, ["ships-ml"], "quick");
  const answers = new Map(questionnaire.practices.map(({ id }) => [id, answer("NA")] as const));
  expect(countAnswers(scope, answers)).toMatchObject({
    total: { answered: 4, inScope: 4 },
    firstUnanswered: null,
  });
});
