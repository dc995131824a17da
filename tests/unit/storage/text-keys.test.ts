import { expect, test } from "vitest";
import { isId, newId } from "@/lib/storage/new-id";
import { foldCase, sortKey } from "@/lib/storage/text-keys";

test.each([
  ["Straße", "STRASSE"],
  ["ΟΔΟΣ", "οδοσ"],
  ["ΣΊΣΥΦΟΣ", "Σίσυφος"],
  ["Zu\u0308rich", "ZÜRICH"],
  ["ſ", "s"],
])("%s and %s are one name", (a, b) => expect(foldCase(a)).toBe(foldCase(b)));

test.each([
  ["a", "b"],
  ["a b", "ab"],
  ["é", "e"],
])("%s and %s are two names", (a, b) => expect(foldCase(a)).not.toBe(foldCase(b)));

test("numbers are sorted by their value, accents and case do not matter", () => {
  const names = ["Team 10", "team 9", "Éclair", "eclipse", "Team 100"];
  expect(names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    "Éclair",
    "eclipse",
    "team 9",
    "Team 10",
    "Team 100",
  ]);
});

test("ids fit in an address and do not repeat", () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(ids.every((id) => isId(id) && encodeURIComponent(id) === id)).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
});
