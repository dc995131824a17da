import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programOf } from "../../support/program";

// Always the same, so that what was compiled from it is replaced.
const folder = path.join(tmpdir(), "tidemark-program");
const PROGRAM = path.join(folder, "program.ts");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { stdout, status } = spawnSync(process.execPath, programOf(PROGRAM, ...args), {
    encoding: "utf8",
  });
  return { stdout, status };
}

beforeAll(() => mkdirSync(folder, { recursive: true }));

test("a program is compiled again when what it imports changed, and knows its own folder", () => {
  writeFileSync(
    PROGRAM,
    `import { word } from "./word";
     import { levelName } from "./level";
     console.log(word, levelName, import.meta.dirname, process.argv.slice(2).join(" "));
     process.exitCode = 3;`,
  );
  writeFileSync(path.join(folder, "level.ts"), `export const levelName: string = "Base";`);
  writeFileSync(path.join(folder, "word.ts"), `export const word = "first";`);
  const first = { stdout: `first Base ${folder} --flag value\n`, status: 3 };
  expect(run("--flag", "value")).toEqual(first);
  expect(run("--flag", "value")).toEqual(first);
  writeFileSync(path.join(folder, "word.ts"), `export const word = "second";`);
  expect(run()).toEqual({ stdout: `second Base ${folder} \n`, status: 3 });
});
