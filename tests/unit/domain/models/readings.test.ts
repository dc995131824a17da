import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canRead } from "@/lib/domain/models/can-read";
import { describeReading } from "@/lib/domain/models/describe-reading";
import { modelSource } from "@/lib/domain/models/model-source";
import { readModels } from "@/lib/domain/models/read-models";
import type { ModelLink } from "@/lib/domain/questionnaire";
import {
  anyChoices,
  anyProfile,
  everyFlag,
  everything,
  questionnaire,
  rules,
} from "@/tests/support/models";
import { DORA_EXAMPLE, readingOf, readingsOf } from "@/tests/support/readings";

const lines = (id: string, ...rest: Parameters<typeof readingsOf>) =>
  describeReading(readingOf(id, ...rest));

describe("a reading in a line", () => {
  it("names the level of each category as published, and of a model without categories its level", () => {
    expect(lines("cdmm", everything(3))).toEqual([
      "Culture & Organisation: Intermediate",
      "Design & Architecture: Expert",
      "Build & Deploy: Intermediate",
      "Test & Verification: Intermediate",
      "Information & Reporting: Intermediate",
    ]);
    expect(lines("google-mlops", everything(0))).toEqual(["Level 0: manual process"]);
    expect(lines("google-mlops", new Map())).toEqual([
      "Level 0: manual process to Level 2: CI/CD pipeline automation",
    ]);
  });

  it("keeps the figure of each other kind, with what unknown answers leave open", () => {
    expect(lines("minimum-cd", everything(4))).toEqual(["All in place: 17 of 17"]);
    expect(lines("minimum-cd", everything("DK"))).toEqual(["Perhaps all in place: 0–17 of 17"]);
    expect(lines("minimum-cd", everything(3))).toEqual(["Not all in place: 15 of 17"]);
    expect(lines("dataops", everything(4))).toEqual(["11 of 11 in place"]);
    expect(lines("ml-test-score", everything(4))[0]).toBe("4 (indicative), the smallest of 4 sums");
    expect(lines("dora-capabilities", everything(2), { sheets: DORA_EXAMPLE })).toEqual([
      "31 means from 0 to 4: the lowest 2, the highest 2",
      "Delivery performance by the worksheet: 8.04",
    ]);
  });

  it("says that nothing applies instead of a figure", () => {
    for (const reading of readingsOf(everything("NA"))) {
      const expected =
        reading.model.id === "minimum-cd" ? /0 of 0|Nothing/ : /Nothing of it applies/;
      expect(describeReading(reading)[0], reading.model.id).toMatch(expected);
    }
  });

  // Kills: a range over no figures.
  it("is a whole sentence for any answers", () => {
    fc.assert(
      fc.property(anyChoices, anyProfile, (choices, profile) => {
        for (const reading of readingsOf(choices, { profile })) {
          const said = describeReading(reading);
          expect(said.length > Number(reading.sheet !== null)).toBe(reading.result.isAssessed);
          for (const line of said) expect(line).toMatch(/^(?!.*(undefined|NaN|Infinity)).+$/);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("a model of an earlier questionnaire", () => {
  const rule = rules.find(({ model }) => model === "dataops");
  const model = questionnaire.models.find(({ id }) => id === "dataops");
  if (!rule || !model) throw new Error("no dataops");
  const withLink = (change: Partial<ModelLink>) =>
    questionnaire.practices.map((practice) => ({
      ...practice,
      evidence: practice.evidence.map((link) =>
        link.model === "dataops" ? { model: link.model, cell: link.cell, ...change } : link,
      ),
    }));

  it("is read while the rule of today knows its mappings", () => {
    expect(canRead(rule, { model, practices: questionnaire.practices })).toBe(true);
    expect(canRead(rule, { model, practices: withLink({ max: 1 }) })).toBe(true);
  });

  // Kills: a mapping that the rule does not know read as "not assessed".
  it("is said not to be readable when it maps in a way that the rule does not read", () => {
    const practices = withLink({ weight: 1 });
    expect(canRead(rule, { model, practices })).toBe(false);
    const assessment = {
      questionnaire: { ...questionnaire, practices },
      ...{ profile: everyFlag, mode: "full" as const, choices: everything(4) },
    };
    const read = readModels(assessment, { rules, worksheets: [], sheets: new Map() });
    expect(read.unreadable.map(({ id }) => id)).toEqual(["dataops"]);
    expect(read.readings).toHaveLength(questionnaire.models.length - 1);
  });

  it("is not readable without a rule, without its start, or without a cell that the rule names", () => {
    const google = questionnaire.models.find(({ id }) => id === "google-mlops");
    const staged = rules.find(({ model: id }) => id === "google-mlops");
    if (!google || !staged) throw new Error("no google-mlops");
    const { practices } = questionnaire;
    const without = (change: Partial<typeof google>) =>
      canRead(staged, { model: { ...google, ...change }, practices });
    expect(without({})).toBe(true);
    expect(without({ levels: google.levels.slice(1) })).toBe(false);
    expect(without({ cells: google.cells.filter(({ id }) => id !== "l1.feature-store") })).toBe(
      false,
    );
    const assessment = { questionnaire, profile: [], mode: "full" as const, choices: new Map() };
    const read = readModels(assessment, {
      rules: rules.slice(1),
      worksheets: [],
      sheets: new Map(),
    });
    expect(read.unreadable.map(({ id }) => id)).toEqual(["cdmm"]);
  });
});

it("a source is an address, perhaps with a remark, or nothing to link to", () => {
  expect(modelSource({ url: "https://a.example/b" })).toEqual({
    url: "https://a.example/b",
    remark: null,
  });
  expect(modelSource({ url: "https://a.example (book, chapter 15)" })).toEqual({
    url: "https://a.example",
    remark: "book, chapter 15",
  });
  expect(modelSource({ url: "" })).toEqual({ url: null, remark: null });
  expect(modelSource({ url: "javascript:alert(1)" }).url).toBeNull();
});
