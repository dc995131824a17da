import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { keptScope } from "@/lib/data/store/kept-scope";
import { scopeOf } from "@/lib/domain/scope";

const questionnaire = getQuestionnaire(LOCAL_OWNER);
const flags = questionnaire.profile.map(({ id }) => id);

test("is the scope for every profile and mode, the second time too", () => {
  for (let round = 0; round < 2; round += 1) {
    for (let bits = 0; bits < 2 ** Math.min(flags.length, 8); bits += 1) {
      const profile = flags.filter((_, place) => bits & (1 << place));
      for (const mode of ["full", "quick"] as const) {
        const scope = keptScope(questionnaire, profile, mode);
        expect(scope).toEqual(scopeOf(questionnaire, profile, mode));
      }
    }
  }
});

test("is worked out once", () => {
  const first = keptScope(questionnaire, flags, "full");
  expect(keptScope(questionnaire, flags, "full")).toBe(first);
  expect(keptScope({ ...questionnaire }, flags, "full")).not.toBe(first);
});
