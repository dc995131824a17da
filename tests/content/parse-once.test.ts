import { createHash } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { parseOnce } from "@/lib/content/parse-once";
import { parseYaml } from "@/lib/content/parse-yaml";

const SOUND = `# Only this test says it.
practice: {id: only-for-parse-once, level: 2.5, essential: true, sources: [], next: null}
text: "naïve # not a comment"
`;
const WRONG = "only-for-parse-once: 1 # lost\nonly-for-parse-once: 2\n";

function placeOf(text: string): string {
  const name = createHash("sha256").update(text).digest("hex");
  return path.join("node_modules/.cache/tidemark", `${name}.yaml.bin`);
}

afterEach(() => {
  for (const text of [SOUND, WRONG]) rmSync(placeOf(text), { force: true });
});

test("the second time says what the first said, from what was kept", () => {
  const first = parseOnce("a.yaml", SOUND);
  expect(first).toEqual(parseYaml("a.yaml", SOUND));
  expect(existsSync(placeOf(SOUND))).toBe(true);
  expect(parseOnce("b.yaml", SOUND)).toEqual(first);
});

test("what was kept and cannot be read is parsed again", () => {
  const first = parseOnce("a.yaml", SOUND);
  for (const spoilt of ["", "not what was written"]) {
    writeFileSync(placeOf(SOUND), spoilt);
    expect(parseOnce("a.yaml", SOUND)).toEqual(first);
  }
});

test("a text with problems is not kept, and names its file each time", () => {
  expect(parseOnce("a.yaml", WRONG).problems.map(({ file }) => file)).toContain("a.yaml");
  expect(parseOnce("b.yaml", WRONG)).toEqual(parseYaml("b.yaml", WRONG));
  expect(existsSync(placeOf(WRONG))).toBe(false);
});
