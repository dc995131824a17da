import { expect, test } from "vitest";
import { askedAlike, withoutCells } from "@/lib/domain/organisation/group-figures";

const asked = (item: string, teams: number) => {
  return { kind: "asked", item, cells: [{ low: 0, high: 0, teams }] };
};
const full = asked("1.0.0 full", 8);
const quick = asked("1.0.0 quick", 1);
const level = { kind: "level", item: "", cells: [{ low: 1, high: 2, teams: 9 }] };

test("teams are asked alike while all answer one version in one mode", () => {
  expect(askedAlike([])).toBe(true);
  expect(askedAlike([full, level])).toBe(true);
  expect(askedAlike([full, quick, level])).toBe(false);
  expect(askedAlike([full, asked("1.1.0 full", 1)])).toBe(false);
});

test("a team that is left out does not make the others be asked otherwise", () => {
  expect(askedAlike(withoutCells([full, quick], [["asked", "1.0.0 quick", 0, 0]]))).toBe(true);
});
