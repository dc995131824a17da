import { expect, test } from "vitest";
import { describeChange } from "@/lib/domain/describe-change";

test.each([
  ["Cards", "Bank / Cards", "group: “Cards” becomes “Bank / Cards”"],
  ["", "Cards", "group: nothing becomes “Cards”"],
  ["Cards", "", "group: “Cards” becomes nothing"],
])("a change from %j to %j in words", (from, to, words) => {
  expect(describeChange({ field: "group", from, to })).toBe(words);
});
