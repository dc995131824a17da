import { expect, test } from "vitest";
import { chooseTwo } from "@/lib/domain/choose-two";

const IDS = ["a", "b", "c", "d"];

test.each([
  ["nothing asked: the latest two", {}, "c", "d"],
  ["both", { from: "a", to: "c" }, "a", "c"],
  ["both, the newer one first", { from: "d", to: "b" }, "b", "d"],
  ["only the older one: with the latest", { from: "b" }, "b", "d"],
  ["the latest as the older one: with the one before", { from: "d" }, "c", "d"],
  ["only the newer one: with the one before", { to: "b" }, "a", "b"],
  ["the first as the newer one: with the second", { to: "a" }, "a", "b"],
  ["twice the same: with the one before", { from: "c", to: "c" }, "b", "c"],
  ["unknown ids", { from: "x", to: "y" }, "c", "d"],
  ["one unknown", { from: "x", to: "b" }, "a", "b"],
])("%s", (_, asked, older, newer) => {
  expect(chooseTwo(IDS, asked)).toEqual({ older, newer });
});

test("fewer than two cannot be compared", () => {
  expect(chooseTwo([], {})).toBeNull();
  expect(chooseTwo(["a"], { from: "a", to: "a" })).toBeNull();
});
