import fc from "fast-check";
import { expect, test } from "vitest";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { monthlyDistributions } from "@/lib/domain/organisation/group-history";
import {
  type CountCell,
  marksOfGroups,
  type TeamCount,
} from "@/lib/domain/organisation/team-count";

const levelArb = fc.integer({ min: 0, max: 5 });
const cellArb = fc
  .tuple(fc.constantFrom("", "build", "test"), levelArb, levelArb)
  .map(([item, low, more]): CountCell => ["level", item, low, Math.min(5, low + more)]);
const cellsArb = fc.uniqueArray(cellArb, { selector: ([, item]) => item });
const monthsArb = fc
  .uniqueArray(fc.integer({ min: 10, max: 12 }), { maxLength: 3 })
  .chain((months) =>
    fc.tuple(
      ...months
        .sort()
        .map((month) =>
          cellsArb.map((cells) => ({ month: `2026-${month}`, snapshot: String(month), cells })),
        ),
    ),
  );
const teamArb: fc.Arbitrary<TeamCount> = fc.record({
  groups: fc.constantFrom("", "A", "A / B", "C").map(marksOfGroups),
  lists: fc.constantFrom<CountCell[]>([], [["tag", "x", 0, 0]]),
  cells: cellsArb,
  months: monthsArb,
});

function totals(teams: readonly TeamCount[]) {
  const sums = new CountSums();
  for (const team of teams) sums.add(team, 1);
  return sums.changes();
}

function changesOf(before: TeamCount | null, after: TeamCount | null) {
  const [sums, noted] = [new CountSums(), new CountSums()];
  sums.change(before, after);
  noted.addAlike(sums.alike(), 1);
  expect(noted.changes()).toEqual(sums.changes());
  return sums.changes();
}

test("changes one by one come to what all teams add up to", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(teamArb, teamArb), { maxLength: 5 }), (pairs) => {
      const kept = new Map<string, number>();
      const apply = (changes: ReturnType<typeof totals>) => {
        for (const { mark, cell, by } of changes) {
          const key = JSON.stringify([mark, cell]);
          kept.set(key, (kept.get(key) ?? 0) + by);
        }
      };
      for (const [first] of pairs) apply(changesOf(null, first));
      for (const [first, second] of pairs) apply(changesOf(first, second));
      const expected = totals(pairs.map(([, second]) => second));
      expect(new Map([...kept].filter(([, teams]) => teams !== 0))).toEqual(
        new Map(expected.map(({ mark, cell, by }) => [JSON.stringify([mark, cell]), by])),
      );
    }),
  );
});

test("months that were taken over count as if they had been made again", () => {
  fc.assert(
    fc.property(teamArb, teamArb, fc.nat({ max: 3 }), (before, other, known) => {
      const kept = before.months.slice(0, known);
      const last = kept.at(-1)?.month ?? "";
      const months = [...kept, ...other.months.filter(({ month }) => month > last)];
      const after = { ...other, groups: before.groups, months };
      expect(changesOf(before, after)).toEqual(changesOf(before, structuredClone(after)));
    }),
  );
});

test("what stays the same is not written", () => {
  fc.assert(
    fc.property(teamArb, (team) => {
      expect(changesOf(team, team)).toEqual([]);
    }),
  );
});

test("each group lists what is directly below it, with the teams there", () => {
  const team = (group: string): TeamCount => {
    return { groups: marksOfGroups(group), lists: [], cells: [], months: [] };
  };
  const changes = totals(["A / B", "A / B / C", "A", "D", ""].map(team));
  expect(changes.map(({ mark, cell, by }) => [mark, ...cell.slice(0, 2), by])).toEqual([
    ["g:", "child", "A", 3],
    ["g:", "child", "D", 1],
    ["g:A", "child", "A / B", 2],
    ["g:A / B", "child", "A / B / C", 1],
  ]);
});

test("months before those that are looked at count as they stood", () => {
  const change = (month: string, teams: number) => {
    return { kind: `level ${month}`, item: "", cells: [{ low: 1, high: 1, teams }] };
  };
  const before = [{ kind: "level", item: "", cells: [{ low: 1, high: 1, teams: 2 }] }];
  const months = monthlyDistributions([change("2026-02", -1), change("2026-03", 4)], [], before);
  expect(months.map(({ month, overall }) => [month, overall.teams])).toEqual([
    ["2026-02", 1],
    ["2026-03", 5],
  ]);
});

test("months add up to where every team stood at their ends", () => {
  fc.assert(
    fc.property(fc.array(teamArb, { maxLength: 6 }), (teams) => {
      const changes = totals(teams)
        .filter(({ mark, cell }) => mark === "g:" && cell[0].startsWith("level 2026"))
        .map(({ cell: [kind, item, low, high], by }) => {
          return { kind, item, cells: [{ low, high, teams: by }] };
        });
      for (const { month, areas } of monthlyDistributions(changes, ["build"])) {
        const standing = teams.flatMap(
          ({ months }) => months.findLast((each) => each.month <= month)?.cells ?? [],
        );
        const expected = standing.filter(([, item]) => item === "build").length;
        expect(areas[0]?.teams).toBe(expected);
      }
    }),
  );
});
