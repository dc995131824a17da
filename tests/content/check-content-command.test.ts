import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ContentFiles } from "@/lib/content/content-files";
import { edited, practice, shipped } from "./edited-content";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "tidemark-content-"));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(files: ContentFiles) {
  for (const [file, text] of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return spawnSync(
    process.execPath,
    [path.join(root, "scripts/run-typescript.mjs"), "cli/check-content.ts"],
    { cwd: folder, encoding: "utf8" },
  );
}

/** Starting a process takes seconds on a busy machine. */
const PATIENCE = { timeout: 30_000 };

describe("check-content", PATIENCE, () => {
  it("prints the counts of sound content in one line", () => {
    const { status, stdout, stderr } = run(shipped);
    expect([status, stdout.trim().split("\n").length, stderr]).toEqual([0, 1, ""]);
    expect(stdout).toContain("95 practices, 75 essential, 475 options");
  });

  it("prints every problem and fails", () => {
    const { status, stdout, stderr } = run(
      edited(
        practice("scripted-build", ["options"], []),
        practice("stable-team", ["prerequisites"], ["no-such-practice"]),
      ),
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(3);
    expect(stderr).toContain("content/areas/build.yaml practices[1].options: must be exactly five");
  });
});
