import { expect, test } from "vitest";
import { askedThen } from "@/lib/domain/asked-then";
import { buildPractice } from "@/tests/support/questionnaires";

const STEP = {
  ...{ from: "1.0.0", to: "2.0.0", withdrawn: ["gone"], added: ["fresh"] },
  renamed: { old: "young" },
  split: { wide: ["left", "right"] },
  merged: { whole: ["half", "rest"] },
};

test("finds the words of then under the ids of now, but for what was merged", () => {
  const ids = ["same", "old", "wide", "half", "rest", "gone"];
  const practices = ids.map((id) => buildPractice({ id, area: "build", level: 1 }));
  const then = askedThen(practices, [STEP]);
  expect([...then].map(([id, practice]) => `${id} was ${practice.id}`)).toEqual([
    "same was same",
    "young was old",
    "left was wide",
    "right was wide",
  ]);
  expect(askedThen(practices, []).size).toBe(ids.length);
});
