import { describe, expect, it } from "vitest";
import { edited, hashOf, practice, retyped, shipped } from "./edited-content";

describe("hash of the content", () => {
  it("is SHA-256 in hexadecimal, the same each time", () => {
    expect(hashOf(shipped)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(shipped)).toBe(hashOf(shipped));
  });

  it("is the same however the content is laid out", () => {
    const windows = new Map(
      [...shipped].map(([file, text]) => [file, text.replaceAll("\n", "\r\n")]),
    );
    const commented = retyped("content/areas/build.yaml", (text) => `# A remark.\n${text}`);
    const reordered = retyped("content/areas/build.yaml", (text) =>
      text.replace(/( {4}essential: \w+\n)( {4}effort: \w\n)/, "$2$1"),
    );
    const backwards = new Map([...shipped].reverse());
    for (const files of [windows, commented, reordered, backwards]) {
      expect(hashOf(files)).toBe(hashOf(shipped));
    }
  });

  it("changes with any word, in worksheets too", () => {
    const question = edited(practice("scripted-build", ["question"], "How is it built?"));
    const worksheet = edited({
      file: "content/worksheets/ml-test-score.yaml",
      at: ["title"],
      to: "Another title",
    });
    const hashes = [hashOf(shipped), hashOf(question), hashOf(worksheet)];
    expect(new Set(hashes).size).toBe(3);
  });
});
