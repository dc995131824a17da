import { describe, expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import type { LevelRank } from "@/lib/domain/levels";
import { percentToTarget } from "@/lib/domain/percent-to-target";
import { score } from "@/lib/domain/scoring";
import {
  buildLevels,
  buildPractice,
  buildQuestionnaire,
  choicesFrom,
} from "@/tests/support/questionnaires";

const supporting = { area: "a", level: 1, essential: false } as const;
const questionnaire = buildQuestionnaire({
  practices: [
    buildPractice({ id: "e1", area: "a", level: 1, threshold: 3 }),
    buildPractice({ id: "e2", area: "a", level: 1, threshold: 4 }),
    buildPractice({ id: "s1", threshold: 2, ...supporting }),
    buildPractice({ id: "s2", threshold: 4, ...supporting }),
    buildPractice({ id: "s3", threshold: 3, ...supporting }),
    buildPractice({ id: "f1", area: "a", level: 2, threshold: 3 }),
    buildPractice({ id: "g1", area: "b", level: 1, threshold: 3 }),
  ],
  levels: buildLevels(2),
});
const ANSWERS: Record<string, Choice> = { e1: 2, e2: 1, s1: 1, s2: 3, s3: 0, f1: "DK", g1: 2 };

function progress(changes: Record<string, Choice> = {}) {
  const choices = choicesFrom({ ...ANSWERS, ...changes });
  return score({ questionnaire, profile: [], mode: "full", choices }).areas[0]?.progress;
}

function percent(target: LevelRank, areas: string[], changes: Record<string, Choice> = {}) {
  const choices = choicesFrom({ ...ANSWERS, ...changes });
  return percentToTarget({ questionnaire, profile: [], mode: "full", choices, target, areas });
}

describe("progress towards the next level", () => {
  test("essential practices and the best of the supporting ones", () => {
    // 2/3 + 1/4 of the essential, then 3/4 (s2) and 1/2 (s1), of 4 practices
    expect(progress()).toBeCloseTo(13 / 24, 12);
  });

  test("takes the best supporting ones wherever they stand", () => {
    expect(progress({ s1: 0, s3: 2 })).toBeCloseTo((2 / 3 + 1 / 4 + 3 / 4 + 2 / 3) / 4, 12);
  });

  test("an answer above its threshold counts no more than the threshold", () => {
    expect(progress({ s1: 4 })).toBeCloseTo((2 / 3 + 1 / 4 + 3 / 4 + 1) / 4, 12);
  });

  test("is 1 towards a level that needs nothing, and null at the top", () => {
    const done = { e1: 3, e2: 4, s1: 2, s2: 4 } as const;
    expect(progress({ ...done, f1: "NA" })).toBe(1);
    expect(progress({ ...done, f1: 2 })).toBeCloseTo(2 / 3, 12);
    expect(progress({ ...done, f1: 3 })).toBeNull();
  });
});

describe("percent to target", () => {
  test("what is missing to the thresholds, over the thresholds", () => {
    expect(percent(1, ["a"])).toBeCloseTo(7 / 13, 12);
    expect(percent(2, ["a"])).toBeCloseTo(7 / 16, 12);
    expect(percent(1, ["a"], { s1: 0, s3: 2 })).toBeCloseTo(8 / 14, 12);
    expect(percent(1, ["a", "b"])).toBeCloseTo(9 / 16, 12);
  });

  test("supporting practices equally near their thresholds are taken by id", () => {
    // s1 has 1 of 2, s2 has 2 of 4, s3 is done: s3 and s1 count
    expect(percent(1, ["a"], { s2: 2, s3: 3 })).toBeCloseTo((2 + 1 + 3 + 1) / (3 + 4 + 3 + 2), 12);
  });

  test("a target that gives way to a higher level needs that level too", () => {
    expect(percent(1, ["a"], { e1: "NA", e2: "NA" })).toBeCloseTo((3 + 1) / (4 + 2 + 3), 12);
  });

  test("is null when an area cannot reach it, or when nothing is needed", () => {
    expect(percent(2, ["a", "b"])).toBeNull();
    expect(percent(2, ["a"], { f1: "NA" })).toBeNull();
    expect(percent(1, [])).toBeNull();
    expect(percent(1, ["unknown"])).toBeNull();
  });
});
