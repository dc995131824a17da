import { describe, expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import type { LevelRank } from "@/lib/domain/levels";
import { defaultTarget, planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Practice } from "@/lib/domain/questionnaire";
import { remainingDays } from "@/lib/domain/remaining-days";
import { score } from "@/lib/domain/scoring";
import { buildPractice, buildQuestionnaire, choicesFrom } from "@/tests/support/questionnaires";

function plan(
  practices: readonly Practice[],
  answers: Readonly<Record<string, Choice>>,
  target: LevelRank,
) {
  const questionnaire = buildQuestionnaire({ practices });
  const choices = choicesFrom(answers);
  return planRoadmap({ questionnaire, profile: [], mode: "full", choices, target });
}

function stagesOf(roadmap: ReturnType<typeof plan>) {
  return roadmap.stages.map(({ level, actions }) => [
    level,
    ...actions.map((each) => each.practice),
  ]);
}

describe("remaining effort", () => {
  test.each([
    { effortDays: 20, threshold: 3, value: 0, days: 20 },
    { effortDays: 20, threshold: 3, value: 1, days: 14 },
    { effortDays: 20, threshold: 3, value: 2, days: 7 },
    { effortDays: 20, threshold: 3, value: 3, days: 0 },
    { effortDays: 1, threshold: 4, value: 3, days: 1 },
    { effortDays: 5, threshold: 4, value: 2, days: 3 },
    { effortDays: 60, threshold: 1, value: 0, days: 60 },
    { effortDays: 20, threshold: 3, value: null, days: 0 },
  ] as const)("of $effortDays days at $value of $threshold: $days", (row) => {
    const { effortDays, threshold, value, days } = row;
    const practice = buildPractice({ id: "p", area: "a", level: 1, effortDays, threshold });
    expect(remainingDays(practice, () => value)).toBe(days);
  });
});

describe("an area that cannot reach the target", () => {
  const practices = [
    buildPractice({ id: "a1", area: "a", level: 1 }),
    buildPractice({ id: "a2", area: "a", level: 2 }),
    buildPractice({ id: "b1", area: "b", level: 1 }),
    buildPractice({ id: "b2", area: "b", level: 2 }),
  ];

  test("is named, and goes as far as it can while the others go on", () => {
    const roadmap = plan(practices, { a2: "NA" }, 2);
    expect(roadmap.unreachable).toEqual(["a"]);
    expect(stagesOf(roadmap)).toEqual([
      [1, "a1", "b1"],
      [2, "b2"],
    ]);
  });

  test("gives way to the next level it can attain, in the stage of the level below", () => {
    const roadmap = plan(practices, { a1: "NA" }, 1);
    expect(roadmap.unreachable).toEqual([]);
    expect(stagesOf(roadmap)).toEqual([[1, "a2", "b1"]]);
  });

  test("all of them in quick mode above Intermediate", () => {
    const questionnaire = buildQuestionnaire({
      practices: [...practices, buildPractice({ id: "a4", area: "a", level: 4 })],
    });
    const assessment = { questionnaire, profile: [], mode: "quick", choices: new Map() } as const;
    expect(planRoadmap({ ...assessment, target: 4 }).unreachable).toEqual(["a", "b"]);
  });
});

describe("prerequisites", () => {
  test("of another area come in the stage that needs them, with all before them", () => {
    const practices = [
      buildPractice({ id: "z", area: "b", level: 1, essential: false }),
      buildPractice({ id: "y", area: "b", level: 1, essential: false, requires: ["z"] }),
      buildPractice({ id: "x", area: "a", level: 1, requires: ["y"] }),
      buildPractice({ id: "b1", area: "b", level: 1 }),
    ];
    expect(stagesOf(plan(practices, {}, 1))).toEqual([[1, "b1", "z", "y", "x"]]);
    expect(stagesOf(plan(practices, { y: "NA" }, 1))).toEqual([[1, "b1", "x", "z"]]);
    expect(stagesOf(plan(practices, { y: 3 }, 1))).toEqual([[1, "b1", "x"]]);
  });

  test("out of scope are left out, with a note for what is on the roadmap", () => {
    const flag = { any: ["server-side"] };
    const practices = [
      buildPractice({ id: "out", area: "a", level: 1, appliesIf: flag }),
      buildPractice({ id: "a1", area: "a", level: 1, requires: ["out"] }),
      buildPractice({ id: "a2", area: "a", level: 2, requires: ["out"] }),
    ];
    const roadmap = plan(practices, {}, 1);
    expect(stagesOf(roadmap)).toEqual([[1, "a1"]]);
    expect(roadmap.ignoredPrerequisites).toEqual([{ practice: "a1", prerequisite: "out" }]);
  });
});

describe("choosing for a quota", () => {
  const supporting = { area: "a", level: 1, essential: false } as const;
  const base = buildPractice({ id: "base", area: "a", level: 1 });

  test("weighs a candidate with what it still needs first, ties by id", () => {
    const practices = [
      base,
      buildPractice({ id: "cheap", ...supporting, effortDays: 2, requires: ["dear"] }),
      buildPractice({ id: "dear", area: "b", level: 1, essential: false, effortDays: 9 }),
      buildPractice({ id: "n", ...supporting, effortDays: 4 }),
      buildPractice({ id: "m", ...supporting, effortDays: 4 }),
      buildPractice({ id: "b1", area: "b", level: 1 }),
    ];
    const answers = { base: 3, b1: 3, dear: "NA" } as const;
    expect(stagesOf(plan(practices, answers, 1))).toEqual([[1, "cheap", "m"]]);
    expect(stagesOf(plan(practices, { base: 3, b1: 3, dear: 0 }, 1))).toEqual([
      [1, "m", "dear", "cheap"],
    ]);
  });

  // Kills: choosing without dropping what a later choice makes spare.
  test("drops what turned out to be spare", () => {
    const practices = [
      base,
      buildPractice({ id: "first", ...supporting, effortDays: 1 }),
      buildPractice({ id: "later", ...supporting, effortDays: 2 }),
      buildPractice({ id: "c", area: "a", level: 2 }),
      buildPractice({ id: "x", ...supporting, level: 2, effortDays: 1, requires: ["later"] }),
      buildPractice({ id: "y", ...supporting, level: 2, effortDays: 9 }),
    ];
    expect(stagesOf(plan(practices, { base: 3, c: 3 }, 2))).toEqual([
      [1, "later"],
      [2, "x"],
    ]);
  });
});

describe("find out", () => {
  const practices = [
    buildPractice({ id: "a2", area: "a", level: 2, title: "Second" }),
    buildPractice({ id: "a1", area: "a", level: 1, essential: false }),
    buildPractice({ id: "a0", area: "a", level: 1, essential: false }),
    buildPractice({ id: "ab", area: "a", level: 1 }),
    buildPractice({ id: "b1", area: "b", level: 1 }),
    buildPractice({ id: "b3", area: "b", level: 3 }),
  ];

  test("lists unknown answers among the blockers, lowest level and essential first", () => {
    const { findOut } = plan(practices, { a1: "DK", b1: 1, a0: 2 }, 2);
    expect(findOut).toEqual([
      { practice: "ab", why: "Answer it first: Base in a depends on it." },
      { practice: "a1", why: "Find out: the answer is “don't know”, and Base in a depends on it." },
      { practice: "a2", why: "Answer it first: Beginner in a depends on it." },
      { practice: "b3", why: "Answer it first: Intermediate in b depends on it." },
    ]);
  });

  test("leaves out what blocks nothing", () => {
    expect(plan(practices, { ab: 3, a0: 3, a1: "DK", b1: 3 }, 1).findOut).toEqual([]);
  });
});

describe("default target", () => {
  test("is the level after the overall level, null at the top or without an area", () => {
    const practices = ([1, 2, 3, 4, 5] as const).map((level) =>
      buildPractice({ id: `a${level}`, area: "a", level }),
    );
    const targetAt = (levels: readonly Practice[], answered: number) => {
      const questionnaire = buildQuestionnaire({ practices: levels });
      const choices = new Map(levels.slice(0, answered).map(({ id }) => [id, 4] as const));
      return defaultTarget(score({ questionnaire, profile: [], mode: "full", choices }));
    };
    expect([0, 1, 4, 5].map((answered) => targetAt(practices, answered))).toEqual([1, 2, 5, null]);
    expect(targetAt([], 0)).toBeNull();
  });
});

test("a quick win starts now and is small", () => {
  const fields = { area: "a", level: 1 } as const;
  const practices = [
    buildPractice({ id: "later", ...fields, effortDays: 1, value: 10, requires: ["now"] }),
    buildPractice({ id: "now", ...fields, effortDays: 5, value: 10 }),
    buildPractice({ id: "large", ...fields, effortDays: 6, value: 10 }),
    buildPractice({ id: "dull", ...fields, effortDays: 5, value: 1 }),
    buildPractice({ id: "dull-2", ...fields, effortDays: 5, value: 1 }),
    buildPractice({ id: "next", area: "a", level: 2, effortDays: 1, value: 10 }),
    buildPractice({ id: "last", area: "a", level: 2, effortDays: 5, value: 1 }),
  ];
  const quick = plan(practices, {}, 2).stages.flatMap(({ actions }) =>
    actions.filter((action) => action.quickWin).map((action) => action.practice),
  );
  expect(quick).toEqual(["now"]);
});
