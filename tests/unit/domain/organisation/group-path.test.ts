import { expect, test } from "vitest";
import { groupName, groupPath, movedPath, pathsTo } from "@/lib/domain/organisation/group-path";

test.each([
  ["", ""],
  [" Bank /Retail", "Bank /Retail"],
  ["Bank  /  Retail / ", "Bank / Retail"],
  [" / Bank / / Retail", "Bank / Retail"],
  ["CI/CD", "CI/CD"],
])("%j is stored as %j", (text, path) => {
  expect(groupPath(text)).toBe(path);
  expect(groupPath(path)).toBe(path);
});

test("a path names every group above it", () => {
  expect(pathsTo("Bank / Retail / Cards")).toEqual([
    "Bank",
    "Bank / Retail",
    "Bank / Retail / Cards",
  ]);
  expect(pathsTo("")).toEqual([]);
  expect(groupName("Bank / Retail")).toBe("Retail");
});

test("what is below a group moves with it, and nothing else", () => {
  expect(movedPath("Bank", "Bank", "New")).toBe("New");
  expect(movedPath("Bank / Retail", "Bank", "New / Bank")).toBe("New / Bank / Retail");
  expect(movedPath("Bankers", "Bank", "New")).toBeNull();
});
