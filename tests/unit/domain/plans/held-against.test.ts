import fc from "fast-check";
import { expect, test } from "vitest";
import { isAdopted } from "@/lib/domain/adoption";
import type { Choice } from "@/lib/domain/answers";
import type { VersionMap } from "@/lib/domain/carry-over";
import { heldAgainst } from "@/lib/domain/plans/held-against";
import { LOW, readChoices } from "@/lib/domain/reading";
import { anyAssessment } from "@/tests/support/arbitraries";
import { plannedAction } from "@/tests/support/plans";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";
import { answerOf } from "@/tests/support/teams";

const HEAD = { id: "s", name: "May", submittedAt: "2027-05-01T09:00:00.000Z" };
const IDS = ["a", "b", "c", "d", "e"];
const MAP: VersionMap = {
  ...{ from: "1.0.0", to: "2.0.0", withdrawn: ["gone"], added: [] },
  renamed: { old: "a" },
  split: { whole: ["b", "c"] },
  merged: { d: ["half", "other-half"] },
};

function held(
  choices: Readonly<Record<string, Choice>>,
  {
    plan = IDS,
    scope = IDS,
    maps = [] as readonly VersionMap[],
    kind = "practice" as "practice" | "own",
  } = {},
) {
  const practices = IDS.map((id) => buildPractice({ id, area: "metal", level: 1, threshold: 2 }));
  const answers = new Map(Object.entries(choices).map(([id, choice]) => [id, answerOf(choice)]));
  const frozen = { ...HEAD, questionnaire: buildQuestionnaire({ practices }), scope, answers };
  const later = heldAgainst(
    frozen,
    { actions: plan.map((id) => plannedAction(id, { kind })) },
    maps,
  );
  expect(later).toMatchObject(HEAD);
  return { adopted: [...later.adopted], applicable: [...later.applicable] };
}

// Kills `>` for `>=` at the threshold, and reading an unknown answer as good.
test("a practice is adopted from its threshold on; an unknown answer is none", () => {
  expect(held({ a: 2, b: 1, c: "DK", d: 4 })).toEqual({ adopted: ["a", "d"], applicable: IDS });
});

test("what does not apply, is out of scope or is not in the plan does not speak", () => {
  const scope = ["a", "b", "c"];
  const plan = ["a", "b", "d"];
  expect(held({ a: "NA", b: 4, c: 4, d: 4 }, { scope, plan })).toEqual({
    adopted: ["b"],
    applicable: ["b"],
  });
});

test("no snapshot speaks for an action of the team's own", () => {
  expect(held({ a: 4 }, { kind: "own" })).toEqual({ adopted: [], applicable: [] });
});

test("in a later version speaks what became of a practice", () => {
  const plan = ["old", "whole", "half", "gone"];
  const of = (choices: Readonly<Record<string, Choice>>) => held(choices, { plan, maps: [MAP] });
  const asked = ["old", "whole", "half"];
  expect(of({ a: 2, b: 4, c: 4, d: 2 })).toEqual({ adopted: asked, applicable: asked });
  expect(of({ a: 1, b: 4, c: 1, d: 1 })).toEqual({ adopted: [], applicable: asked });
  expect(of({ b: 4, c: "NA" }).adopted).toEqual(["whole"]);
  expect(of({ b: "NA", c: "NA" }).applicable).toEqual(["old", "half"]);
  expect(held({ a: 4 }, { plan, scope: ["a"], maps: [MAP] })).toEqual({
    adopted: ["old"],
    applicable: ["old"],
  });
});

test("of any answers: adopted here is adopted there, and only what is applicable", () => {
  fc.assert(
    fc.property(anyAssessment, ({ questionnaire, choices }) => {
      const { practices } = questionnaire;
      const scope = practices.map(({ id }) => id);
      const answers = new Map([...choices].map(([id, choice]) => [id, answerOf(choice)]));
      const actions = scope.map((id) => plannedAction(id));
      const later = heldAgainst({ ...HEAD, questionnaire, scope, answers }, { actions }, []);
      const valueFor = readChoices(choices, LOW);
      for (const practice of practices) {
        expect(later.adopted.has(practice.id)).toBe(isAdopted(practice, valueFor));
        expect(later.applicable.has(practice.id)).toBe(choices.get(practice.id) !== "NA");
      }
    }),
  );
});
