import { describe, expect, test } from "vitest";
import { scoreModels } from "@/lib/domain/models/score-models";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { everything, modelOf, modelsOf, questionnaire, rules } from "@/tests/support/models";

const GROUPS = {
  humble: ["bm", "ed", "rm", "te", "dm", "cm"],
};

/** Model, cells reached by answers 0, 3 and 4, of how many. */
const REACHED = [
  ["cdmm", 0, 71, 78, 78],
  ["humble-farley", 0, 20, 24, 24],
  ["google-mlops", 0, 23, 24, 24],
  ["microsoft-mlops", 0, 15, 18, 18],
  ["minimum-cd", 0, 15, 17, 17],
  ["testing-phases", 0, 17, 21, 21],
  ["dataops", 0, 10, 11, 11],
  ["lens-green", 0, 1, 2, 2],
  ["lens-responsible-ml", 0, 2, 2, 2],
] as const;

describe("the same answer everywhere, with all flags", () => {
  test.each(REACHED)("%s: %i, %i and %i of %i cells", (id, none, most, all, of) => {
    const reached = ([0, 3, 4] as const).map((value) => modelOf(id, everything(value)).reached);
    expect(reached).toEqual([none, most, all].map((count) => ({ low: count, high: count, of })));
  });

  // The reference says "9 of 10 data cells"; the model has eleven, and it says so elsewhere.
  test("the data list has eleven cells, of which answer 3 leaves one", () => {
    expect(modelOf("dataops", everything(3)).missing).toEqual(["environments"]);
  });

  /** Levels by group in content order. */
  const LEVELS = [
    ["cdmm", [0, 0, 0, 0, 0], [3, 5, 3, 3, 3], [5, 5, 5, 5, 5]],
    ["humble-farley", GROUPS.humble.map(() => -1), [3, 2, 3, 2, 1, 2], GROUPS.humble.map(() => 3)],
    ["google-mlops", [0], [1], [2]],
    ["microsoft-mlops", [0, 0, 0, 0], [3, 3, 2, 4], [4, 4, 4, 4]],
    ["ml-test-score", [0, 0, 0, 0], [3, 4.5, 5.5, 5.5], [4, 6, 7, 7]],
  ] as const;
  test.each(LEVELS)("%s has these levels or sums", (id, ...expected) => {
    const found = ([0, 3, 4] as const).map((value) =>
      modelOf(id, everything(value)).groups.map(({ figure }) => figure),
    );
    const exact = (figures: readonly number[]) => figures.map((low) => ({ low, high: low }));
    expect(found).toEqual(expected.map(exact));
  });

  test.each([
    ["ml-test-score", 0, 3, 4],
    ["minimum-cd", 0, 0, 1],
  ])("%s comes to %i, %i and %i", (id, ...figures) => {
    const found = ([0, 3, 4] as const).map((value) => modelOf(id, everything(value)).figure);
    expect(found).toEqual(figures.map((low) => ({ low, high: low })));
  });

  test.each([0, 1, 2, 3, 4] as const)("each DORA capability that is asked is %i", (value) => {
    const { cells, figure, reached, groups } = modelOf("dora-capabilities", everything(value));
    const asked = cells.filter(({ status }) => status === "measured");
    expect(asked).toHaveLength(31);
    for (const cell of asked) expect(cell.figure?.low).toBeCloseTo(value, 10);
    expect({ figure, reached }).toEqual({ figure: null, reached: null });
    expect(groups.map((group) => group.figure)).toEqual([null]);
  });

  test("the starting states hold with 0 and are left with 3", () => {
    const held = (id: string, value: AnswerValue) =>
      modelOf(id, everything(value))
        .cells.filter(({ isLowState, status }) => isLowState && status === "reached")
        .map((cell) => cell.id);
    expect(held("humble-farley", 0)).toEqual(GROUPS.humble.map((group) => `${group}.lm1`));
    expect(held("google-mlops", 0)).toHaveLength(7);
    expect(held("microsoft-mlops", 0)).toHaveLength(5);
    for (const id of ["humble-farley", "google-mlops", "microsoft-mlops"]) {
      expect(held(id, 3)).toEqual([]);
    }
  });
});

test("nothing answered leaves every model open from nothing to everything", () => {
  const [none, all] = [modelsOf(everything(0)), modelsOf(everything(4))];
  for (const [index, open] of modelsOf(new Map()).entries()) {
    expect(open.reached?.low ?? 0).toBe(none[index]?.reached?.low ?? 0);
    expect(open.reached?.high ?? 0).toBe(all[index]?.reached?.high ?? 0);
    for (const [at, { figure }] of open.groups.entries()) {
      expect(figure?.low).toBe(none[index]?.groups[at]?.figure?.low);
      expect(figure?.high).toBe(all[index]?.groups[at]?.figure?.high);
    }
  }
});

test("cells that no practice in scope maps to are left out and said so", () => {
  const profile = ["ships-ml"];
  const google = modelOf("google-mlops", everything(4), profile);
  const dataCell = google.cells.find(({ id }) => id === "l1.data-validation");
  expect(dataCell).toMatchObject({ status: "not-assessed", figure: null, formula: null });
  expect(google.groups[0]).toMatchObject({ figure: { low: 2, high: 2 }, reached: { of: 23 } });
  const score = modelOf("ml-test-score", everything(4), profile);
  const left = score.cells.filter(({ status }) => status === "not-assessed").map(({ id }) => id);
  expect(left).toEqual(
    expect.arrayContaining(["data.1", "data.2", "data.3", "data.4", "model.3", "monitor.2"]),
  );
});

test("a team without machine learning is not assessed by its models", () => {
  const models = modelsOf(everything(4), []);
  const left = models.filter(({ isAssessed }) => !isAssessed).map(({ id }) => id);
  // Without the condition, version control and the like would give such a team levels of MLOps.
  expect(left).toEqual([
    "google-mlops",
    "microsoft-mlops",
    "ml-test-score",
    "dataops",
    "lens-responsible-ml",
  ]);
  const google = models.find(({ id }) => id === "google-mlops");
  expect(google?.groups[0]).toMatchObject({ figure: null, next: null });
  expect(models).toHaveLength(questionnaire.models.length);
});

test("a model of an earlier questionnaire without a rule today is left out", () => {
  const assessment = { questionnaire, profile: [], mode: "full", choices: everything(3) } as const;
  const left = scoreModels(
    assessment,
    rules.filter(({ model }) => model !== "cdmm"),
  );
  expect(left.map(({ id }) => id)).not.toContain("cdmm");
  expect(left).toHaveLength(questionnaire.models.length - 1);
});

test("a quick assessment judges a cell by the practices that it asks", () => {
  const choices = everything(4);
  const quick = { questionnaire, profile: [], mode: "quick", choices } as const;
  const cdmm = scoreModels(quick, rules).find(({ id }) => id === "cdmm");
  expect(cdmm?.reached?.of).toBeLessThan(modelOf("cdmm", choices, []).reached?.of ?? 0);
  expect(cdmm?.cells.find(({ id }) => id === "tv.advanced.performance-tests")?.status).not.toBe(
    "reached",
  );
});
