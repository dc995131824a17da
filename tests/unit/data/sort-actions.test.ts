import fc from "fast-check";
import { expect, test } from "vitest";
import { sortActions } from "@/lib/data/organisation/sort-actions";
import { type ToldTeams, WITHHELD } from "@/lib/domain/organisation/rank-actions";
import type { Direction } from "@/lib/domain/organisation/views/paging";
import type { ActionSort } from "@/lib/domain/organisation/views/plan";

type Figures = { readonly alone?: ToldTeams; readonly level?: number | null; days?: number };

function action(title: string, { alone = 0, level = 1, days = 1 }: Figures = {}) {
  return {
    ...{ practice: title.toLowerCase(), area: "build", title, level, teams: 4 },
    ...{ alone, withOneOther: alone, totalDays: days, middleDays: { low: days, high: days } },
  };
}

function sorted(
  actions: readonly ReturnType<typeof action>[],
  sort: ActionSort,
  direction: Direction,
) {
  return sortActions(actions, { sort, direction }).map(({ title }) => title);
}

test("by teams, most first, is the order of the plan, whatever the titles", () => {
  const plan = [action("Zebra"), action("Ape"), action("Cat")];
  expect(sorted(plan, "teams", "descending")).toEqual(["Zebra", "Ape", "Cat"]);
  expect(sorted(plan, "teams", "ascending")).toEqual(["Cat", "Ape", "Zebra"]);
  expect(sorted(plan, "practice", "ascending")).toEqual(["Ape", "Cat", "Zebra"]);
});

test("titles are in order as names are: case, accents and length of numbers do not count", () => {
  const plan = [action("step 10"), action("Étape"), action("Step 9"), action("eta")];
  expect(sorted(plan, "practice", "ascending")).toEqual(["eta", "Étape", "Step 9", "step 10"]);
});

test("equal figures are by title, and a practice that is no longer asked is last", () => {
  const plan = [
    action("Zebra", { level: 2 }),
    action("Gone", { level: null }),
    action("Cat", { level: 2 }),
    action("Ape", { level: 3 }),
  ];
  expect(sorted(plan, "level", "ascending")).toEqual(["Cat", "Zebra", "Ape", "Gone"]);
  expect(sorted(plan, "level", "descending")).toEqual(["Ape", "Zebra", "Cat", "Gone"]);
});

test.each(["only-action", "one-of-two"] as const)(
  "numbers of %s that are withheld are last either way, all together, by title",
  (sort) => {
    const told = fc.oneof(fc.constant(WITHHELD), fc.nat(9));
    fc.assert(
      fc.property(fc.array(told, { maxLength: 30 }), (numbers) => {
        const plan = numbers.map((alone, at) => action(`P ${at}`, { alone }));
        const withheld = plan.filter(({ alone }) => alone === WITHHELD).map(({ title }) => title);
        const count = plan.length - withheld.length;
        for (const direction of ["ascending", "descending"] as const) {
          expect(sorted(plan, sort, direction).slice(count)).toEqual(withheld);
        }
      }),
    );
  },
);
