import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { runScore } from "@/cli/score";
import { loadContent } from "@/lib/content/load-content";
import { anyWrittenFile, type WrittenFile } from "@/tests/support/answer-files";
import { independentScore } from "@/tests/support/independent-score";
import { runTidemark } from "@/tests/support/run-tidemark";

const folder = mkdtempSync(path.join(tmpdir(), "tidemark-agreement-"));
const questionnaire = loadContent().questionnaire;
afterAll(() => rmSync(folder, { recursive: true }));

function write({ name, text }: WrittenFile): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Equal but for the last bits of an index, which each scorer computes in its own way. */
function expectAgreement(stdout: string, { flags, answers }: WrittenFile): void {
  const { nextActions, ...report } = JSON.parse(stdout);
  const closely = JSON.parse(JSON.stringify(independentScore(flags, answers)), (_, value) =>
    typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value,
  );
  const rounded = JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === "number" ? Number(value.toFixed(12)) : value,
  );
  expect(rounded).toEqual(closely);
  expect(nextActions.length).toBeLessThanOrEqual(5);
}

describe("the command line and an independent scorer", { timeout: 60_000 }, () => {
  test("agree on 200 random answer files", () => {
    const levels = new Set<unknown>();
    fc.assert(
      fc.property(anyWrittenFile, (written) => {
        const request = {
          file: write(written),
          profile: written.flags,
          json: true,
          minLevel: null,
        };
        const { stdout, exitCode } = runScore(questionnaire, request);
        expect(exitCode).toBe(0);
        expectAgreement(stdout, written);
        for (const { level } of JSON.parse(stdout).areas) levels.add(level?.low);
      }),
      { numRuns: 200 },
    );
    expect([...levels].sort()).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  });

  test("agree through the real process", async () => {
    for (const written of fc.sample(anyWrittenFile, { numRuns: 2, seed: 20_261_122 })) {
      const profile = written.flags.length === 0 ? [] : ["--profile", written.flags.join(",")];
      const run = await runTidemark("score", write(written), ...profile, "--json");
      expect(run.exitCode).toBe(0);
      expectAgreement(run.stdout, written);
    }
  });
});
