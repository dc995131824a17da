import { describe, expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import { compareSnapshots } from "@/lib/domain/compare-snapshots";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { freeze } from "@/tests/support/frozen";
import { answerOf, answersOf, MIXED, SMALL_QUESTIONNAIRE } from "@/tests/support/results";

const older = freeze(answersOf(MIXED));

function later(choices: Readonly<Record<string, Choice>>) {
  return freeze(answersOf({ ...MIXED, ...choices }));
}

function areaOf(comparison: ReturnType<typeof compareSnapshots>, id: string) {
  const area = comparison.areas.find((each) => each.id === id);
  if (!area) throw new Error(id);
  return area;
}

describe("two snapshots that were asked alike", () => {
  test("list what changed in content order, with the area levels that it caused", () => {
    const newer = later({ "test-lint": 3, "build-fast": 4 });
    const comparison = compareSnapshots(older, newer, []);
    expect(comparison.differences).toEqual([]);
    expect(
      comparison.changes.map(({ practice, from, to, first }) => [practice.id, from, to, first]),
    ).toEqual([
      ["build-fast", 1, 4, false],
      ["test-lint", 2, 3, false],
    ]);
    const build = areaOf(comparison, "build");
    expect(build.level).toMatchObject({
      before: { low: 2, high: 2 },
      after: { low: 3, high: 3 },
      kind: "robust rise",
    });
    expect(build.causes.map(({ practice }) => practice.id)).toEqual(["build-fast"]);
    const test = areaOf(comparison, "test");
    // It could have been at 3 already: the rise is possible, not robust.
    expect(test.level).toMatchObject({
      before: { low: 0, high: 3 },
      after: { low: 2, high: 3 },
      kind: "possible rise",
    });
    expect(comparison.overall.kind).toBe("possible rise");
    expect(areaOf(comparison, "ml").level).toEqual({
      frozen: null,
      before: null,
      after: null,
      kind: null,
    });
  });

  test("say nothing of a snapshot and itself", () => {
    const same = compareSnapshots(older, older, []);
    expect(same).toMatchObject({ changes: [], reworded: [], noLongerAsked: 0, differences: [] });
    expect(same.index.kind).toBe("unchanged");
  });

  test("know an answer that is taken back, unknown, or given for the first time", () => {
    const newer = freeze(
      new Map([
        ...older.answers,
        ["build-fast", answerOf(null)],
        ["test-api", answerOf("NA")],
        ["test-prod", answerOf("DK")],
      ]),
    );
    expect(
      compareSnapshots(older, newer, []).changes.map(({ from, to, first }) => [from, to, first]),
    ).toEqual([
      [1, null, false],
      ["DK", "NA", false],
      [null, "DK", false],
    ]);
  });

  test("count answers that kept their choice and got another note", () => {
    const newer = freeze(new Map([...older.answers, ["test-unit", answerOf(4, { note: "New." })]]));
    const { changes, reworded } = compareSnapshots(older, newer, []);
    expect(changes).toEqual([]);
    expect(reworded.map(({ id }) => id)).toEqual(["test-unit"]);
  });

  test("leave an area out in which too many answers do not apply", () => {
    const newer = later({ "build-server": "NA", "build-fast": "NA" });
    const build = areaOf(compareSnapshots(older, newer, []), "build");
    expect(build).toMatchObject({ compared: false, level: { kind: null }, index: { kind: null } });
    expect(build.causes).toHaveLength(2);
  });

  test("take the smallest step from the weights of what applies", () => {
    const comparison = compareSnapshots(older, older, []);
    // Weights 2, 1, 2, 2: 100 × 1 ÷ (4 × 7).
    expect(areaOf(comparison, "build").step).toBeCloseTo(100 / 28, 9);
    // Without the answer that does not apply: 2, 2, 1, 1, 2, 2.
    expect(areaOf(comparison, "test").step).toBeCloseTo(100 / 40, 9);
    // Half of the smaller one, because the index is the mean of two areas: 1.25.
    expect(comparison.digits).toBe(0);
  });
});

describe("two snapshots that were not asked alike", () => {
  test("read the older answers under the profile of the newer one, and keep what was submitted", () => {
    const newer = freeze(answersOf({ ...MIXED, "ml-data": 3 }), { profile: ["ships-ml"] });
    const comparison = compareSnapshots(older, newer, []);
    expect(comparison.differences).toEqual(["profile"]);
    expect(areaOf(comparison, "ml").level).toMatchObject({
      frozen: null,
      before: { low: 0, high: 1 },
      after: { low: 1, high: 1 },
      kind: "possible rise",
    });
    expect(comparison.changes).toMatchObject([{ practice: { id: "ml-data" }, first: true }]);
    expect(comparison.index.frozen).toEqual(older.results.index);
    expect(comparison.index.before?.low).toBeLessThan(older.results.index.low);
  });

  test("read them under the mode of the newer one, and count what it did not ask", () => {
    const newer = freeze(answersOf(MIXED), { mode: "quick" });
    const comparison = compareSnapshots(older, newer, []);
    expect(comparison.differences).toEqual(["mode"]);
    expect(comparison.changes).toEqual([]);
    // build-server, test-api, test-lint, test-load are supporting.
    expect(comparison.noLongerAsked).toBe(4);
    for (const { level, index } of comparison.areas) {
      expect(level.before).toEqual(level.after);
      expect(index.before).toEqual(index.after);
    }
    expect(areaOf(comparison, "test").level.frozen).not.toEqual(
      areaOf(comparison, "test").level.before,
    );
  });

  test("notice content that scores otherwise under the same version, and only that", () => {
    const stricter = {
      ...SMALL_QUESTIONNAIRE,
      practices: SMALL_QUESTIONNAIRE.practices.map((each) => ({ ...each, threshold: 4 as const })),
    };
    const reworded = { ...SMALL_QUESTIONNAIRE, title: "The same in other words" };
    const compareWith = (questionnaire: Questionnaire) =>
      compareSnapshots(older, freeze(older.answers, { questionnaire }), []);
    expect(compareWith(stricter).differences).toEqual(["content"]);
    expect(areaOf(compareWith(stricter), "build").level.kind).toBe("unchanged");
    expect(compareWith(reworded).differences).toEqual([]);
  });
});
