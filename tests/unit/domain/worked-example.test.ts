import { describe, expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import { score } from "@/lib/domain/scoring";
import { unmetReason } from "@/lib/domain/unmet-reason";
import { buildPractice, buildQuestionnaire, choicesFrom } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  practices: [
    buildPractice({ id: "T1", area: "test", level: 1 }),
    buildPractice({ id: "T2", area: "test", level: 1 }),
    buildPractice({ id: "T3", area: "test", level: 1, essential: false }),
    buildPractice({ id: "T4", area: "test", level: 1, essential: false }),
    buildPractice({ id: "T5", area: "test", level: 2 }),
    buildPractice({ id: "T6", area: "test", level: 2, essential: false }),
  ],
});
const ANSWERS = { T1: 4, T2: 3, T3: "DK", T4: 2, T5: 3, T6: "NA" } as const;

function scored(changes: Readonly<Record<string, Choice>> = {}) {
  const choices = choicesFrom({ ...ANSWERS, ...changes });
  const results = score({ questionnaire, profile: [], mode: "full", choices });
  const [area] = results.areas;
  if (area?.level == null || area.index === null || area.indexStrict === null) throw new Error();
  return { ...area, level: area.level, index: area.index, indexStrict: area.indexStrict, results };
}

describe("worked example of the scoring rule", () => {
  // Kills: highest passed level wins (low 2, because level 2 passes and level 1 does not), and
  // quota rounded down (strict high 2, because 0 of 1 supporting practices would do at level 2).
  test("levels 0 to 2, strictly 0 to 1", () => {
    expect(scored().level).toEqual({ low: 0, high: 2, strict: 0, strictHigh: 1 });
  });

  test("index 68.75 to 81.25, strictly 61.11 to 72.22", () => {
    const { index, indexStrict } = scored();
    expect(index).toEqual({ low: 68.75, high: 81.25 });
    expect(indexStrict).toEqual({ low: (100 * 22) / 36, high: (100 * 26) / 36 });
  });

  test("blockers for level 2 by way of level 1: any 1 of T3 and T4", () => {
    const { blockers } = scored();
    expect(blockers).toEqual({
      target: 1,
      essential: [],
      anyOf: [{ level: 1, need: 1, of: ["T3", "T4"] }],
    });
    expect(unmetReason("DK")).toBe("don't know");
    expect(unmetReason(2)).toBe("answered low");
    expect(unmetReason(undefined)).toBe("unanswered");
  });

  test.each([
    { change: { T4: 3 }, level: 2, index: 71.875 },
    { change: { T3: 3 }, level: 2, index: 78.125 },
    { change: { T3: 0 }, level: 0, index: 68.75 },
    { change: { T3: "NA" }, level: 0, index: (100 * 22) / 28 },
  ] as const)("$change gives level $level and index $index", ({ change, level, index }) => {
    const after = scored(change);
    expect(after.level.low).toBe(level);
    expect(after.index.low).toBe(index);
  });

  test("coverage, completion and counts", () => {
    const { coverage, completion, results, ...area } = scored();
    expect(coverage).toEqual({ answered: 4, applicable: 5 });
    expect(completion).toEqual({ answered: 6, inScope: 6 });
    expect(area).toMatchObject({ notApplicable: 1, allNotApplicable: false });
    expect(results).toMatchObject({
      questionnaireVersion: "1.0.0",
      coverage,
      completion,
      overall: { low: 0, high: 2, strict: 0, strictHigh: 1 },
      typical: { low: 0, high: 2 },
      index: { low: 68.75, high: 81.25 },
      evenness: 0,
      limitingAreas: ["test"],
    });
  });

  test("an unanswered practice counts as unknown, but not as an answer", () => {
    const choices = choicesFrom({ ...ANSWERS, T3: undefined });
    const results = score({ questionnaire, profile: [], mode: "full", choices });
    expect(results.areas[0]).toMatchObject({
      level: scored().level,
      index: scored().index,
      coverage: { answered: 4, applicable: 5 },
      completion: { answered: 5, inScope: 6 },
    });
  });
});
