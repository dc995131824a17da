import { expect, test } from "vitest";
import { middleWords, moveWords } from "@/components/dashboard/middle-words";

const at = (low: number, high = low) => ({ low, high });

test("the middle is that of one team, or of the two in the middle, and never between them", () => {
  expect(middleWords(at(2))).toBe("2");
  expect(middleWords(at(0, 2))).toBe("0–2");
});

test.each([
  [at(1), at(2), "rose from level 1 to 2"],
  [at(2), at(1, 2), "fell from level 2 to 1–2"],
  [at(1, 2), at(1, 2), "stays at level 1–2"],
  // Kills: "stays", and a direction that it did not take.
  [at(0, 2), at(1), "moved from level 0–2 to 1"],
])("from %o to %o: %s", (before, after, words) => {
  expect(moveWords(before, after)).toBe(words);
});
