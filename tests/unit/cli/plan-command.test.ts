import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runPlan } from "@/cli/plan";
import { loadContent } from "@/lib/content/load-content";
import { runTidemark } from "@/tests/support/run-tidemark";

const folder = mkdtempSync(path.join(tmpdir(), "tidemark-plan-"));
const questionnaire = loadContent().questionnaire;
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(answer: (id: string, area: string) => string): string {
  const file = path.join(folder, "answers.csv");
  const rows = questionnaire.practices.map(({ id, area }) => `${id},${answer(id, area)}`);
  writeFileSync(file, ["practice_id,answer,na_reason", ...rows, ""].join("\n"));
  return file;
}

function run(file: string, options: Partial<Parameters<typeof runPlan>[1]> = {}) {
  const nothing = { profile: [], json: true, target: null, capacity: null };
  return runPlan(questionnaire, { file, ...nothing, ...options });
}

const NOTHING = () => "0,";

describe("tidemark plan", () => {
  test("prints the least work with quarters, in the keys of the contract", () => {
    const { stdout, exitCode } = run(fileOf(NOTHING), { target: "3", capacity: "40" });
    const plan = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(Object.keys(plan)).toEqual([
      "actions",
      "totalEffort",
      "quarters",
      "optimal",
      "lowerBound",
    ]);
    expect(plan).toMatchObject({ totalEffort: 740, quarters: 19, optimal: true, lowerBound: 740 });
    expect(plan.actions).toHaveLength(46);
    expect(Object.keys(plan.actions[0])).toEqual([
      "practice",
      "stage",
      "quarter",
      "effort",
      "from",
      "to",
      "needs",
    ]);
    const order = plan.actions.map((action: { practice: string }) => action.practice);
    for (const { practice, needs } of plan.actions) {
      for (const first of needs) expect(order.indexOf(first)).toBeLessThan(order.indexOf(practice));
    }
    expect(plan.actions.at(-1).quarter).toBe(19);
  });

  test("names the areas that cannot reach the target, and plans nothing", () => {
    const file = fileOf((_, area) => (area === "test" ? "NA,no tests here" : "0,"));
    const { stdout } = run(file, { target: "2" });
    expect(JSON.parse(stdout)).toEqual({ unreachable: ["test"], actions: [] });
    expect(run(file, { target: "2", json: false }).stdout).toContain("cannot be reached");
  });

  test("plans nothing where the target is reached, and nothing at the top", () => {
    const top = fileOf(() => "4,");
    const empty = { actions: [], totalEffort: 0, optimal: true, lowerBound: 0 };
    expect(JSON.parse(run(top, { target: "3", capacity: "9" }).stdout)).toEqual({
      ...empty,
      quarters: 0,
    });
    expect(JSON.parse(run(top).stdout)).toMatchObject(empty);
    expect(run(top, { json: false }).stdout).toContain("nothing to plan");
    expect(run(top, { target: "5", json: false }).stdout).toContain("is reached already");
  });

  test("prints a table for a person", () => {
    const { stdout } = run(fileOf(NOTHING), { json: false, capacity: "35" });
    expect(stdout).toMatch(/^To Base: 8 actions, 70 person-days, 2 quarters\. No plan takes less/);
    expect(stdout.split("\n")[2]).toMatch(/^Level {2}Quarter {2}Days {2}Practice/);
  });

  test("reports everything that is wrong at once", () => {
    const file = fileOf((id) => (id === "stable-team" ? "7," : "0,"));
    const wrong = run(file, { profile: ["x"], target: "6", capacity: "-1" });
    expect(wrong).toMatchObject({ exitCode: 2, stdout: "" });
    expect(wrong.stderr.trim().split("\n")).toHaveLength(4);
    for (const part of ["--profile", "--target", "--capacity", "answers.csv:"]) {
      expect(wrong.stderr).toContain(part);
    }
  });

  test("follows targets by area, own efforts, pins and exclusions", () => {
    const file = fileOf(NOTHING);
    const plan = (options: Parameters<typeof run>[1]) => JSON.parse(run(file, options).stdout);
    const build = plan({ target: "build=1,test=1" });
    expect(build.actions.length).toBeGreaterThan(0);
    expect(build.totalEffort).toBeLessThan(70);
    const [first] = build.actions;
    const id = first.practice as string;
    const longer = plan({ target: "build=1,test=1", effort: [`${id}=77`] });
    expect(longer.totalEffort).toBe(build.totalEffort - first.effort + 77);
    const pinned = plan({ target: "build=1", pin: ["stable-team"] });
    expect(pinned.actions.map((each: { practice: string }) => each.practice)).toContain(
      "stable-team",
    );
    const without = plan({ target: "build=1,test=1", exclude: [id] });
    expect(without.exclusions).toHaveLength(1);
    expect(without.exclusions[0].practice).toBe(id);
  });

  test("says when and how far, only if it was asked", () => {
    const file = fileOf(NOTHING);
    const asked = { target: "1", capacity: "20,30", start: "2027-01-01", budget: "40" };
    const plan = JSON.parse(run(file, asked).stdout);
    expect(plan.quarters).toBe(3);
    expect(Object.keys(plan.dates)).toHaveLength(8);
    expect(plan.dates[plan.actions[0].practice].startsOn).toBe("2027-01-01");
    expect(plan.budget).toMatchObject({ days: 40, level: 0 });
    expect(plan.budget.used).toBeLessThanOrEqual(40);
    const table = run(file, { ...asked, json: false }).stdout;
    expect(table).toMatch(/The last action ends on 2027-0[789]-\d\d\./);
    expect(table).toContain("40 days go as far as the first");
  });

  test("names every wrong wish", () => {
    const wrong = run(fileOf(NOTHING), {
      ...{ target: "moon=3", capacity: "0,0", start: "soon", budget: "0", pin: ["x"] },
      ...{ exclude: ["y"], underWay: ["z"], effort: ["stable-team=0"] },
    });
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr.trim().split("\n")).toHaveLength(8);
  });

  test("runs as a command", { timeout: 60_000 }, async () => {
    const args = ["plan", fileOf(NOTHING), "--target", "1", "--capacity", "40", "--json"];
    const { stdout, exitCode } = await runTidemark(...args);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ totalEffort: 70, quarters: 2 });
  });
});
