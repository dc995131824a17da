import path from "node:path";
import { build } from "./build.mjs";
import { runNpm } from "./npm.mjs";
import { Stop } from "./stop.mjs";
import { tally } from "./tally.mjs";

/**
 * What one step of `npm test` came to: its tests, and its output for the reader of a failure.
 *
 * @typedef {{ tally: import("./tally.mjs").Tally, output: string }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 */

/**
 * The steps after installing, in order.
 *
 * @param {string} folder for the reports
 * @param {NodeJS.ProcessEnv} env of every step
 * @returns {Step[]}
 */
export function testSteps(folder, env) {
  const reportOf = (/** @type {string} */ name) => path.join(folder, `${name}.json`);
  /** @type {(name: string, script: string, report?: string) => Step} */
  const step = (name, script, report) => {
    const reporters = [
      "--",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const args = report ? ["run", "--silent", script, ...reporters] : ["run", "--silent", script];
    return { name, run: () => outcomeOf(args, env, report ?? null) };
  };
  return [
    step("format", "check:format"),
    step("lint", "check:lint"),
    step("types", "check:types"),
    step("content", "check:content"),
    { name: "build", run: buildOutcome },
    // All suites of vitest in one run: at the end of each alone a core would have nothing to do.
    step("tests", "test:vitest", reportOf("vitest")),
    { name: "browser tests", run: () => browserOutcome(env, reportOf("browser")) },
  ];
}

/**
 * @param {readonly string[]} args of npm
 * @param {NodeJS.ProcessEnv} env
 * @param {string | null} report
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(args, env, report) {
  const { code, output } = await runNpm(args, { env, capture: true });
  return { tally: tally(code, report), output };
}

/** @returns {Promise<Outcome>} */
async function buildOutcome() {
  try {
    await build();
    return { tally: tally(0, null), output: "" };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { tally: tally(1, null), output: error.message };
  }
}

/** @type {(env: NodeJS.ProcessEnv, report: string) => Promise<Outcome>} */
function browserOutcome(env, report) {
  const own = { ...env, E2E_REPORT: report };
  return outcomeOf(["run", "--silent", "test:e2e"], own, report);
}
