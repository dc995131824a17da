import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runScore } from "@/cli/score";
import { loadContent } from "@/lib/content/load-content";
import { runThroughNpm, runTidemark } from "@/tests/support/run-tidemark";

const folder = mkdtempSync(path.join(tmpdir(), "tidemark-score-"));
const questionnaire = loadContent().questionnaire;
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...rows: readonly string[]): string {
  const file = path.join(folder, "answers.csv");
  writeFileSync(file, ["practice_id,answer,na_reason,comment", ...rows, ""].join("\n"));
  return file;
}

const everything = (answer: number) => questionnaire.practices.map(({ id }) => `${id},${answer},,`);

function run(
  file: string,
  options: { profile?: string[]; minLevel?: string; json?: boolean } = {},
) {
  const { profile = [], minLevel = null, json = true } = options;
  return runScore(questionnaire, { file, profile, minLevel, json });
}

describe("the JSON report", () => {
  test("has the keys of the contract, in their order", () => {
    const { stdout } = run(fileOf("stable-team,4,,", "automated-unit-tests,DK,,"));
    const report = JSON.parse(stdout);
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(Object.keys(report)).toEqual([
      "questionnaire",
      "profile",
      "coverage",
      "overall",
      "typical",
      "index",
      "areas",
      "nextActions",
    ]);
    expect(JSON.stringify(report.overall)).toBe('{"low":0,"high":5,"strict":0}');
    expect(JSON.stringify(report.typical)).toBe('{"low":0,"high":5}');
    expect(JSON.stringify(report.coverage)).toBe('{"answered":1,"applicable":66}');
    expect(report.areas.map((area: { id: string }) => area.id)).toEqual([
      "culture",
      "architecture",
      "build",
      "test",
      "deploy",
      "data",
      "ml",
      "insight",
    ]);
    expect(JSON.stringify(report.areas[5])).toBe(
      '{"id":"data","inScope":false,"level":null,"index":null,"blockers":null}',
    );
    expect(JSON.stringify(report.areas[3])).toBe(
      '{"id":"test","inScope":true,"level":{"low":0,"high":5,"strict":0},' +
        '"index":{"low":0,"high":100},' +
        '"blockers":{"target":1,"essential":["automated-unit-tests"],"anyOf":[]}}',
    );
    expect(report.nextActions).toHaveLength(5);
    expect(report.nextActions[0]).toEqual({
      practice: "automated-unit-tests",
      from: null,
      to: 3,
      why: expect.stringMatching(/^Find out: .*Base in Test & Verification.*\.$/),
    });
  });

  test("at the top has no blockers and no next actions", () => {
    const report = JSON.parse(run(fileOf(...everything(4))).stdout);
    expect(report).toMatchObject({ overall: { low: 5, high: 5, strict: 5 }, nextActions: [] });
    expect(report.index).toEqual({ low: 100, high: 100 });
    expect(report.areas[0].blockers).toBeNull();
  });

  test("sorts the profile and names each flag once", () => {
    const profile = ["server-side", "distributed", "server-side"];
    const report = JSON.parse(run(fileOf(), { profile }).stdout);
    expect(report.profile).toEqual(["distributed", "server-side"]);
  });
});

describe("notes and problems", () => {
  test("a row out of scope is noted and changes nothing", () => {
    const without = run(fileOf());
    const noted = run(fileOf("restore-rehearsed,4,,"));
    expect(noted.stdout).toBe(without.stdout);
    expect(noted.stderr).toMatch(/answers\.csv:2: note: restore-rehearsed is out of scope/);
    expect(noted.exitCode).toBe(0);
  });

  test("bad input lists everything by line and prints no result", () => {
    const file = fileOf("stable-team,9,,", "nobody,1,,", "stable-team,NA,,", "a,b,c,d,e");
    const outcome = run(file, { profile: ["ships-everything"], minLevel: "6" });
    expect(outcome).toMatchObject({ stdout: "", exitCode: 2 });
    const lines = outcome.stderr.trimEnd().split("\n");
    expect(lines.map((line) => line.replace(file, "FILE").replace(/: .*/, ""))).toEqual([
      "--profile",
      "--min-level",
      "FILE:2",
      "FILE:3",
      "FILE:4",
      "FILE:4",
      "FILE:5",
    ]);
  });

  test.each(["", "-1", "2.5", "six", "6", "1 "])("--min-level %j is refused", (minLevel) => {
    expect(run(fileOf(), { minLevel })).toMatchObject({ stdout: "", exitCode: 2 });
  });

  test("a missing file and a folder are refused", () => {
    const missing = run(path.join(folder, "none.csv"));
    expect(missing).toMatchObject({ stdout: "", exitCode: 2 });
    expect(missing.stderr).toMatch(/none\.csv: cannot be read \(ENOENT\)/);
    expect(run(folder)).toMatchObject({ stdout: "", exitCode: 2 });
  });
});

test("--min-level compares with the low bound of the overall level", () => {
  const file = fileOf(...everything(4).slice(1));
  expect(run(file, { minLevel: "0" }).exitCode).toBe(0);
  const below = run(file, { minLevel: "1" });
  expect(JSON.parse(below.stdout).overall).toMatchObject({ low: 0, high: 5 });
  expect(below.exitCode).toBe(1);
  expect(run(fileOf(...everything(3)), { minLevel: "5" }).exitCode).toBe(0);
});

test("the table names levels, figures, blockers with their reasons, and next actions", () => {
  const rows = everything(3).map((row) =>
    row.replace("automated-unit-tests,3", "automated-unit-tests,2"),
  );
  const { stdout } = run(fileOf(...rows), { json: false });
  expect(stdout).toContain("Expert in most areas, held back by Test & Verification below Base\n");
  expect(stdout).toMatch(/^Overall level {2}0 below Base$/m);
  expect(stdout).toMatch(/^Machine Learning +– +out of scope$/m);
  expect(stdout).toContain(
    "Test & Verification, for Base:\n  automated-unit-tests (answered low)\n",
  );
  expect(stdout).toContain("  1. automated-unit-tests, 2 to 3. Last essential practice missing");
});

describe("the real command", { timeout: 60_000 }, () => {
  test("prints only the report on standard output and ends with 0", async () => {
    const file = fileOf("stable-team,4,,", "restore-rehearsed,4,,");
    const { stdout, stderr, exitCode } = await runThroughNpm("score", file, "--json");
    expect({ stdout, stderr, exitCode }).toEqual(run(file));
  });

  test("ends with 1 below the minimum and with 2 for bad input", async () => {
    const file = fileOf("stable-team,4,,");
    const flags = ["--profile", "ships-ml, server-side", "--min-level", "1"];
    const below = await runTidemark("score", file, ...flags);
    expect(below.exitCode).toBe(1);
    expect(below.stdout).toContain("Profile        server-side, ships-ml");
    const unknown = await runTidemark("score", file, "--verbose");
    expect(unknown).toMatchObject({ stdout: "", exitCode: 2 });
  });
});
