import { existsSync, readFileSync } from "node:fs";

/**
 * Passed and failed tests of one step. A flaky one failed, was tried again and passed: it counts
 * as passed, and is told.
 *
 * @typedef {{ passed: number, failed: number, flaky: number, skipped: number }} Tally
 */

/**
 * Counts the tests of a report in JSON, of vitest or Playwright. A program that failed without a
 * failed test, or left no report, counts as one failure: nothing fails unseen.
 *
 * @param {number} code exit code of the program
 * @param {string | null} file its report; null for a step without tests, which counts as one
 * @returns {Tally}
 */
export function tally(code, file) {
  if (file === null) return { ...NOTHING, ...(code === 0 ? { passed: 1 } : { failed: 1 }) };
  const counts = existsSync(file) ? countsOf(JSON.parse(readFileSync(file, "utf8"))) : NOTHING;
  const unseen = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return unseen ? { ...counts, failed: 1 } : counts;
}

const NOTHING = Object.freeze({ passed: 0, failed: 0, flaky: 0, skipped: 0 });

/**
 * @param {Record<string, any>} report
 * @returns {Tally}
 */
function countsOf(report) {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, flaky, skipped };
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, flaky: 0, skipped };
}
