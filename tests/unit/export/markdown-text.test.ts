import { describe, expect, it } from "vitest";
import { markdownText } from "@/lib/export/markdown-text";

const JOINER = "\u2060";

describe("markdownText", () => {
  it.each([
    ["run `rm -rf`", "run \\`rm -rf\\`"],
    ["a | b", "a \\| b"],
    ["*bold* _soft_", "\\*bold\\* \\_soft\\_"],
    ["[x](http://e.example)", "\\[x\\](http://e.example)"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["R&D", "R&amp;D"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["two\n\n# lines\u2028more", "two # lines more"],
    ["back\\slash", "back\\\\slash"],
  ])("takes the meaning out of %j", (text, safe) => {
    expect(markdownText(text)).toBe(safe);
  });

  it.each([
    ["@everyone", `@${JOINER}everyone`],
    ["see #123", `see #${JOINER}123`],
    ["org/repo#7", `org/repo#${JOINER}7`],
    ["GH-9 and !4", `GH-${JOINER}9 and !${JOINER}4`],
  ])("keeps %j from notifying or linking", (text, safe) => {
    expect(markdownText(text)).toBe(safe);
  });

  it("leaves plain sentences alone", () => {
    const text = "About 14 days, 58.9 % done (not yet in place).";
    expect(markdownText(text)).toBe(text);
  });
});
