import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runScore } from "@/cli/score";
import { everyFlag, practiceIds, questionnaire, rules } from "@/tests/support/models";
import { runTidemark } from "@/tests/support/run-tidemark";

const folder = mkdtempSync(path.join(tmpdir(), "tidemark-models-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(answer: string): string {
  const file = path.join(folder, `answers-${answer}.csv`);
  const rows = practiceIds.map((id) => `${id},${answer},,`);
  writeFileSync(file, ["practice_id,answer,na_reason,comment", ...rows, ""].join("\n"));
  return file;
}

function run(answer: string, { json = true, profile = everyFlag } = {}): string {
  const request = { file: fileOf(answer), profile, minLevel: null, json, models: rules };
  return runScore(questionnaire, request).stdout;
}

describe("score --models --json", () => {
  test("adds models by id at the end, in content order", () => {
    const report = JSON.parse(run("3"));
    expect(Object.keys(report).at(-1)).toBe("models");
    expect(Object.keys(report.models)).toEqual(questionnaire.models.map(({ id }) => id));
    const { models, ...rest } = report;
    const without = runScore(questionnaire, {
      file: fileOf("3"),
      profile: everyFlag,
      minLevel: null,
      json: true,
    });
    expect(rest).toEqual(JSON.parse(without.stdout));
    expect(models.cdmm).toBeDefined();
  });

  test("gives each model the figures of its own rule", () => {
    const { models } = JSON.parse(run("3"));
    expect(models.cdmm).toMatchObject({
      kind: "staged",
      assessed: true,
      reached: { low: 71, high: 71, of: 78 },
    });
    // As docs/score-models.md shows it.
    expect(models.cdmm.groups[2]).toEqual({
      name: "Build & Deploy",
      level: { low: 3, high: 3 },
      reached: { low: 21, high: 21, of: 22 },
      next: { level: 4, cells: ["bd.advanced.multiple-build-machines"] },
    });
    expect(models.cdmm.cells["bd.base.versioned-code"]).toBe("reached");
    expect(models["minimum-cd"].complete).toEqual({ low: false, high: false });
    expect(models["ml-test-score"]).toMatchObject({
      minimum: { low: 3, high: 3 },
      groups: [{ name: "Features and data", sum: { low: 3, high: 3 } }, {}, {}, {}],
    });
    expect(Object.keys(models["dora-capabilities"])).toEqual(["kind", "assessed", "cells"]);
    expect(models["dora-capabilities"].cells["job-satisfaction"]).toBeNull();
  });

  test("says which models are not about the team", () => {
    const { models } = JSON.parse(run("4", { profile: [] }));
    expect(models["google-mlops"]).toMatchObject({
      assessed: false,
      reached: { low: 0, high: 0, of: 0 },
      groups: [{ name: null, level: null, next: null }],
    });
  });
});

test("score --models prints each model in lines for a person", () => {
  const text = run("3", { json: false });
  expect(text).toMatch(
    /^The Continuous Delivery Maturity Model \(2013\): 71 of 78 cells reached$/m,
  );
  expect(text).toMatch(
    /^ {2}Build & Deploy +Intermediate +Advanced needs bd\.advanced\.multiple-build-machines$/m,
  );
  expect(text).toMatch(/^Minimum Viable .*: 15 of 17 cells reached, not complete$/m);
  expect(text).toMatch(/^ {2}missing or unknown: cd\.only-path, cd\.pipeline-verdict$/m);
  expect(text).toMatch(/^The ML Test Score: .*: 3, indicative, the smallest of the sums$/m);
  expect(text).toMatch(/^ {2}continuous-integration +3$/m);
  const none = run("3", { json: false, profile: [] });
  expect(none).toMatch(/^Machine learning operations .*: not assessed with this profile$/m);
});

test("the real command knows the flag", { timeout: 60_000 }, async () => {
  const flags = ["--models", "--json", "--profile", everyFlag.join(",")];
  const { stdout, exitCode } = await runTidemark("score", fileOf("4"), ...flags);
  expect({ stdout, exitCode }).toEqual({ stdout: run("4"), exitCode: 0 });
});
