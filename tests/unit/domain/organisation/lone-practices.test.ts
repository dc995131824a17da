import { expect, test } from "vitest";
import { lonePractices } from "@/lib/domain/organisation/lone-practices";

function answer(practice: string, adopted: readonly (boolean | null)[]) {
  return { practice, title: practice, area: "a", choices: adopted.map(() => 0 as const), adopted };
}

function ids(differing: Parameters<typeof lonePractices>[0], teams: number) {
  return lonePractices(differing, teams).map(({ has, lacks }) => [
    has.map(({ practice }) => practice),
    lacks.map(({ practice }) => practice),
  ]);
}

test("what one of two has the other lacks", () => {
  expect(ids([answer("p", [true, false]), answer("q", [false, true])], 2)).toEqual([
    [["p"], ["q"]],
    [["q"], ["p"]],
  ]);
});

test("of three, only what sets one apart from all others that were asked", () => {
  // Kills: `some` for `every`, and "not asked" as lacking.
  const differing = [
    answer("first has", [true, false, false]),
    answer("third lacks", [true, true, false]),
    answer("not asked", [true, null, null]),
    answer("one not asked", [null, true, false]),
  ];
  expect(ids(differing, 3)).toEqual([
    [["first has"], []],
    [["one not asked"], []],
    [[], ["third lacks", "one not asked"]],
  ]);
});
