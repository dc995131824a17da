import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { install } from "./install.mjs";
import { interruptedWith } from "./run-process.mjs";
import { testEnvironment } from "./test-environment.mjs";
import { testSteps } from "./test-steps.mjs";

/**
 * Installs, runs every check and suite even when one fails, and ends with "N passed, N failed".
 *
 * @returns {Promise<number>} exit code
 */
export async function test() {
  await install();
  const folder = mkdtempSync(path.join(os.tmpdir(), "tidemark-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { env, missing, notice, stop } = await testEnvironment();
  if (notice) console.log(notice);
  const total = { passed: 0, failed: missing.length };
  for (const step of testSteps(folder, env)) {
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
    const code = interruptedWith();
    if (code !== null) return code;
  }
  stop();
  for (const text of new Set([...missing, notice].filter(Boolean))) console.log(text);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * Runs one step, prints a line for it, and its output when a test failed, even once.
 *
 * @param {import("./test-steps.mjs").Step} step
 */
async function runStep({ name, run }) {
  const startedAt = performance.now();
  const { tally, output } = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const counts = Object.entries(tally).filter(([kind, count]) => kind === "passed" || count > 0);
  const words = counts.map(([kind, count]) => `${count} ${kind}`).join(", ");
  console.log(`${tally.failed === 0 ? "ok  " : "FAIL"} ${name.padEnd(16)} ${words} (${seconds} s)`);
  if (tally.failed + tally.flaky > 0 && interruptedWith() === null) console.log(output);
  return tally;
}
