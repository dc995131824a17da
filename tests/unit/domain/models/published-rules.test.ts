import { describe, expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import type { ModelResult } from "@/lib/domain/models/model-result";
import { changed, everything, modelOf, questionnaire } from "@/tests/support/models";

const SHIPS_ML = ["ships-ml", "server-side", "owns-database", "runs-data-pipelines"];

/** The level or sum of one category. */
function figure(result: ModelResult, group: string | null) {
  return result.groups.find(({ name }) => name === group)?.figure;
}

function statusOf(result: ModelResult, cell: string) {
  return result.cells.find(({ id }) => id === cell)?.status;
}

function withAnswers(base: Choice, but: Readonly<Record<string, Choice>>) {
  for (const id of Object.keys(but)) {
    if (!questionnaire.practices.some((practice) => practice.id === id)) throw new Error(id);
  }
  return everything(base, but);
}

describe("CDMM", () => {
  test("one answer proves several cells of different levels", () => {
    const cells = ([0, 1, 2, 3, 4] as const).map((value) => {
      const result = modelOf("cdmm", withAnswers(0, { "build-on-every-change": value }));
      const own = result.cells.filter(({ inputs }) =>
        inputs.every(({ practice }) => practice === "build-on-every-change"),
      );
      return own.filter(({ status }) => status === "reached").length;
    });
    expect(cells[0]).toBe(0);
    expect(cells.toSorted()).toEqual(cells);
    expect(cells[4]).toBeGreaterThanOrEqual(4);
  });

  // Kills: the highest level with all cells wins although one below it is missed.
  test("a level needs all levels below it", () => {
    const result = modelOf("cdmm", withAnswers(4, { "consolidated-technology-stack": 0 }));
    expect(figure(result, "Design & Architecture")).toEqual({ low: 0, high: 0 });
    expect(figure(result, "Build & Deploy")).toEqual({ low: 5, high: 5 });
  });

  test("a category names the cells that its next level lacks", () => {
    const { groups } = modelOf("cdmm", everything(3));
    expect(groups.find(({ name }) => name === "Information & Reporting")?.next).toEqual({
      level: 4,
      cells: ["ir.advanced.dynamic-coverage", "ir.advanced.trend-analysis"],
    });
  });

  test("an unknown answer opens cell, level and count", () => {
    const result = modelOf("cdmm", withAnswers(4, { "consolidated-technology-stack": "DK" }));
    expect(figure(result, "Design & Architecture")).toEqual({ low: 0, high: 5 });
    expect(statusOf(result, "da.base.consolidated-platform")).toBe("unknown");
    expect(result.reached).toEqual({ low: 77, high: 78, of: 78 });
  });

  // Kills: a level of which nothing applies is attained.
  test("a level of which nothing applies is passed, but nobody stands on it", () => {
    const base = withAnswers(0, { "consolidated-technology-stack": "NA" });
    const result = modelOf("cdmm", base);
    expect(statusOf(result, "da.base.consolidated-platform")).toBe("does-not-apply");
    expect(figure(result, "Design & Architecture")).toEqual({ low: 0, high: 0 });
    const above = modelOf("cdmm", changed(everything(4), "consolidated-technology-stack", "NA"));
    expect(figure(above, "Design & Architecture")).toEqual({ low: 5, high: 5 });
    expect(above.missing).toEqual([]);
  });
});

describe("Humble & Farley", () => {
  test("-1 holds as long as level 0 is missed, whatever else speaks for it", () => {
    const choices = withAnswers(0, { "scripted-build": 4 });
    const result = modelOf("humble-farley", choices);
    const cell = result.cells.find(({ id }) => id === "bm.lm1");
    expect(cell?.inputs).toMatchObject([{ practice: "scripted-build", needs: 0, says: "short" }]);
    expect(figure(result, "Build management & continuous integration")?.high).toBe(-1);
    expect(cell?.status).toBe("reached");
  });

  test("a team without a database has no level for data", () => {
    const result = modelOf("humble-farley", everything(4), ["server-side"]);
    expect(figure(result, "Data management")).toBeNull();
    expect(statusOf(result, "dm.l2")).toBe("not-assessed");
    expect(figure(result, "Testing")).toEqual({ low: 3, high: 3 });
  });
});

describe("Google MLOps", () => {
  test("the feature store is optional at level 1 and asked for at level 2", () => {
    const result = modelOf("google-mlops", withAnswers(4, { "feature-consistency": 0 }), SHIPS_ML);
    expect(statusOf(result, "l1.feature-store")).toBe("not-reached");
    expect(result.groups[0]?.figure).toEqual({ low: 1, high: 1 });
    expect(result.groups[0]?.next).toEqual({ level: 2, cells: ["l2.feature-store"] });
  });

  // Kills: a low state that needs all its evidence instead of any.
  test("one answer is evidence enough that the start still holds", () => {
    const still = withAnswers(4, { "ml-code-in-version-control": 1 });
    const result = modelOf("google-mlops", still, SHIPS_ML);
    expect(statusOf(result, "l0.manual-interactive")).toBe("reached");
    expect(result.missing).not.toContain("l0.manual-interactive");
  });
});

describe("Microsoft MLOps", () => {
  const people = "data-science-and-engineering-together";

  test("a level that adds nothing comes with the one below, not from nothing", () => {
    const at = (value: Choice) => modelOf("microsoft-mlops", everything(value), SHIPS_ML);
    // Release at level 4 is "as level 3"; application at level 2 is "as level 1".
    expect(figure(at(4), "Model release")).toEqual({ low: 4, high: 4 });
    // Roles in silos are the same at levels 0 and 1, and nothing shows that it is more than 0.
    expect(figure(at(0), "People")).toEqual({ low: 0, high: 0 });
  });

  test("what does not apply is left out of its dimension", () => {
    const choices = withAnswers(4, { [people]: "NA" });
    const result = modelOf("microsoft-mlops", choices, SHIPS_ML);
    expect(figure(result, "People")).toEqual({ low: 4, high: 4 });
    expect(statusOf(result, "l2.people.ds-de-together")).toBe("does-not-apply");
    expect(statusOf(result, "l0.people.siloed")).toBe("does-not-apply");
  });

  // The table of the reference asks for "near zero downtime" at level 4, but no cell does.
  test("application integration reaches level 4 without the downtime that no cell asks for", () => {
    const result = modelOf("microsoft-mlops", everything(3), SHIPS_ML);
    expect(figure(result, "Application integration")).toEqual({ low: 4, high: 4 });
    expect(result.cells.filter(({ id }) => id.startsWith("l4.app"))).toEqual([]);
  });
});

describe("ML Test Score, indicative", () => {
  test("half and whole points, the smallest of several, and the smallest sum", () => {
    const result = modelOf("ml-test-score", everything(4), SHIPS_ML);
    expect(result.groups.map((group) => group.figure?.low)).toEqual([4, 6, 7, 7]);
    expect(result.figure).toEqual({ low: 4, high: 4 });
    const [cell] = result.cells.filter(({ inputs }) => inputs.length > 1);
    const [first] = cell?.inputs ?? [];
    const { half = 0 } = first?.link ?? {};
    const lowered = changed(everything(4), first?.practice ?? "", half as Choice);
    const after = modelOf("ml-test-score", lowered, SHIPS_ML);
    expect(after.cells.find(({ id }) => id === cell?.id)?.figure).toEqual({ low: 0.5, high: 0.5 });
  });

  test("a category that does not apply counts nothing rather than leaving the minimum", () => {
    const { groups, figure: minimum } = modelOf("ml-test-score", everything("NA"), SHIPS_ML);
    expect(groups.map((group) => group.figure)).toEqual(Array(4).fill({ low: 0, high: 0 }));
    expect(minimum).toEqual({ low: 0, high: 0 });
  });
});

describe("MinimumCD", () => {
  test("is all or nothing, and an activity that does not apply is not in place", () => {
    const one = withAnswers(4, { "trustworthy-tests": 3 });
    expect(modelOf("minimum-cd", one)).toMatchObject({
      figure: { low: 0, high: 0 },
      missing: ["cd.pipeline-verdict"],
    });
    const left = modelOf("minimum-cd", withAnswers(4, { "trustworthy-tests": "NA" }));
    expect(left).toMatchObject({ figure: { low: 0, high: 0 }, missing: ["cd.pipeline-verdict"] });
    const open = modelOf("minimum-cd", withAnswers(4, { "trustworthy-tests": "DK" }));
    expect(open).toMatchObject({ figure: { low: 0, high: 1 } });
  });
});

test("a DORA capability is the weighted mean of its answers", () => {
  const { cells } = modelOf("dora-capabilities", everything(4));
  const cell = cells.find(({ inputs }) => new Set(inputs.map(({ link }) => link.weight)).size > 1);
  const [first] = cell?.inputs ?? [];
  const lowered = modelOf("dora-capabilities", changed(everything(4), first?.practice ?? "", 0));
  const after = lowered.cells.find(({ id }) => id === cell?.id);
  const weights = cell?.inputs.map(({ link }) => link.weight ?? 0) ?? [];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  expect(after?.figure?.low).toBeCloseTo((4 * (all - (first?.link.weight ?? 0))) / all, 10);
  expect(after?.formula).toMatchObject({ id: "cell", numbers: { weights: all } });
});

test("testing is shown by phase of the pipeline", () => {
  const { groups } = modelOf("testing-phases", everything(3));
  expect(groups.map(({ name, reached }) => [name, reached?.low, reached?.of])).toEqual([
    ["Component", 4, 4],
    ["Subsystem", 2, 3],
    ["System", 4, 6],
    ["Production", 5, 6],
    ["Manual gates", 2, 2],
  ]);
});
