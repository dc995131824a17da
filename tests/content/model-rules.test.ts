import { describe, expect, it } from "vitest";
import { fillFormula } from "@/lib/domain/models/formula";
import { scoreModels } from "@/lib/domain/models/score-models";
import { contentWithLens } from "@/tests/support/calm-lens";
import {
  edited,
  hashOf,
  pathOf,
  practice,
  problemsOf,
  shipped,
  shippedContent,
} from "./edited-content";

const CDMM = "content/models/cdmm.yaml";
const GOOGLE = "content/models/google-mlops.yaml";
const DORA = "content/worksheets/dora-delivery-performance.yaml";
type Keys = readonly (string | number)[];
const set = (file: string, at: Keys, to: unknown) => problemsOf(edited({ file, at, to }));

describe("a new lens", () => {
  const content = contentWithLens();
  const scored = (answers: Readonly<Record<string, 0 | 3 | 4>>) =>
    scoreModels(
      {
        questionnaire: content.questionnaire,
        profile: [],
        mode: "full",
        choices: new Map(Object.entries(answers)),
      },
      content.modelRules,
    ).at(-1);

  it("is a YAML file and mappings, and is scored without a line of code", () => {
    const lens = scored({ "scripted-build": 3, "pipeline-to-production": 3 });
    expect(lens).toMatchObject({
      id: "lens-calm",
      reached: { low: 1, high: 1, of: 2 },
      missing: ["calm.nights"],
      groups: [
        { name: null, figure: { low: 1, high: 1 }, next: { level: 2, cells: ["calm.nights"] } },
      ],
    });
    expect(lens?.cells[1]?.missing).toEqual([
      { practice: "pipeline-to-production", from: 3, to: 4 },
    ]);
    expect(
      scored({ "scripted-build": 4, "pipeline-to-production": 4 })?.groups[0]?.figure?.low,
    ).toBe(2);
    expect(scored({ "scripted-build": 0 })?.groups[0]?.figure).toEqual({ low: 0, high: 0 });
    expect(scored({})?.groups[0]?.figure).toEqual({ low: 0, high: 2 });
  });

  it("explains its figures in its own words", () => {
    const { formula } = scored({ "scripted-build": 3 })?.groups[0] ?? {};
    const text = content.modelRules.at(-1)?.formulas[formula?.id ?? ""] ?? "";
    expect(fillFormula(text, formula?.numbers ?? {})).toBe(
      "The level is Rough to Calm: 1–2 of 2 cells are reached.",
    );
  });
});

describe("what is told about a model", { timeout: 60_000 }, () => {
  it("is asked for: what it is, how it is scored, its licence, and where we differ", () => {
    expect(set(CDMM, ["about"], undefined)).toContainEqual(`${CDMM} about: is missing`);
    expect(set(CDMM, ["about", "licence"], undefined)).toContainEqual(
      `${CDMM} about.licence: is missing`,
    );
    expect(set(CDMM, ["about", "differs"], [])).toContainEqual(
      expect.stringContaining(`${CDMM} about.differs: `),
    );
  });
});

describe("the rule of a model", { timeout: 60_000 }, () => {
  it("is asked for, with the formulas of its kind and no others", () => {
    expect(set(CDMM, ["rule"], undefined)).toContainEqual(expect.stringContaining(`${CDMM} rule`));
    expect(set(CDMM, ["rule", "formulas", "level"], undefined)).toContainEqual(
      `${CDMM} rule.formulas.level: is missing`,
    );
    expect(set(CDMM, ["rule", "formulas", "total"], "A sum.")).toContainEqual(
      `${CDMM} rule.formulas: unknown key "total"`,
    );
    expect(set(CDMM, ["rule", "formulas", "cell"], "{met} of {all}")).toContainEqual(
      `${CDMM} rule.formulas.cell: may only fill in {met}, {asked}`,
    );
    expect(set(GOOGLE, ["rule", "start"], undefined)).toContainEqual(
      `${GOOGLE} rule: must have formulas.start if it has start, and only then`,
    );
  });

  it("names only what exists", () => {
    const worksheet = "content/models/ml-test-score.yaml";
    const found = [
      ...set(GOOGLE, ["rule", "start", "level"], "l9"),
      ...set(GOOGLE, ["rule", "optional", 0], "l9.cell"),
      ...set(GOOGLE, ["rule", "applies_if"], { any: ["flies"] }),
      ...set(worksheet, ["rule", "worksheet"], "no-such"),
    ];
    expect(found).toEqual([
      `${GOOGLE} rule.start.level: there is no level of the model "l9"`,
      `${GOOGLE} rule.optional[0]: there is no cell "l9.cell"`,
      `${GOOGLE} rule.applies_if.any[0]: there is no profile flag "flies"`,
      `${worksheet} rule.worksheet: there is no worksheet "no-such"`,
    ]);
  });

  it("can read the mappings of the practices", () => {
    const { evidence = [] } =
      shippedContent.questionnaire.practices.find(({ id }) => id === "build-once-promote") ?? {};
    const index = evidence.findIndex(({ cell }) => cell === "ed.lm1");
    const cell = { model: "humble-farley", cell: "ed.lm1" };
    const here = `content/areas/build.yaml ${pathOf("build-once-promote")}.evidence[${index}]`;
    const put = (link: unknown) =>
      problemsOf(edited(practice("build-once-promote", ["evidence", index], link)));
    expect(put({ ...cell, weight: 1 })).toContainEqual(
      `${here}: has weight, which the rule of humble-farley (staged) does not read`,
    );
    expect(put({ ...cell, min: 1 }).join()).toContain("for the same cell");
  });
});

describe("the rule of a worksheet", { timeout: 60_000 }, () => {
  it("has figures of known parts, each with a formula", () => {
    const found = [
      ...set(DORA, ["rule", "figures", 0, "group"], "speed"),
      ...set(DORA, ["rule", "figures", 0, "of"], ["lead-time"]),
      ...set(DORA, ["rule", "figures", 2, "of"], ["stability", "no-such"]),
      ...set(DORA, ["rule", "figures", 1, "id"], "throughput"),
      ...set(DORA, ["rule", "figures", 0, "formula"], "{all}"),
      ...set(DORA, ["rule", "formulas", "percent"], undefined),
    ];
    expect(found).toEqual([
      `${DORA} rule.figures[0]: has nothing that goes into it`,
      `${DORA} rule.figures[0]: has both group and of`,
      `${DORA} rule.figures[2]: there is no item or earlier figure "no-such"`,
      `${DORA} rule.figures[1]: "throughput" is taken`,
      `${DORA} rule.figures[0].formula: may only fill in {sum}, {answered}, {result}`,
      `${DORA} rule.formulas.percent: is missing`,
    ]);
  });
});

describe("the fingerprint of the content", () => {
  it("is of what is asked, not of how published rules are read and explained", () => {
    const reworded = edited(
      { file: CDMM, at: ["rule", "formulas", "level"], to: "Another sentence." },
      { file: DORA, at: ["rule", "figures", 0, "name"], to: "Speed" },
      { file: CDMM, at: ["about", "licence"], to: "Another licence." },
    );
    expect(hashOf(reworded)).toBe(hashOf(shipped));
  });

  it("changes with a cell, a level or a mapping, which snapshots keep", () => {
    const hashes = [
      hashOf(edited({ file: CDMM, at: ["cells", 0, "text"], to: "Other words." })),
      hashOf(edited({ file: CDMM, at: ["levels", 0, "name"], to: "Ground" })),
      hashOf(edited(practice("scripted-build", ["evidence", 0, "min"], 4))),
      hashOf(shipped),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
