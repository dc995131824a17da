import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ActionCell, rankActions } from "@/lib/domain/organisation/rank-actions";

function cell(practice: string, days: number, teams: number, more: Partial<ActionCell> = {}) {
  return { practice, area: "a", days, teams, alone: 0, withOneOther: 0, ...more };
}

/** One team with one practice on its plan. */
const anyTeam = fc.record({
  practice: fc.constantFrom("p", "q", "r", "s"),
  days: fc.integer({ min: 1, max: 6 }),
  actions: fc.integer({ min: 1, max: 4 }),
});

const anyTeams = fc.array(anyTeam, { maxLength: 40 });

/** Teams put into cells, as the database does. */
function cellsOf(teams: readonly { practice: string; days: number; actions: number }[]) {
  const cells = Map.groupBy(teams, ({ practice, days }) => `${practice} ${days}`);
  return [...cells.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const plansOf = (count: number) => same.filter(({ actions }) => actions === count).length;
    const more = { alone: plansOf(1), withOneOther: plansOf(2) };
    return [cell(first.practice, first.days, same.length, more)];
  });
}

describe("actions over all teams", () => {
  test("are added up by practice", () => {
    expect(
      rankActions([
        cell("p", 4, 2, { alone: 1, withOneOther: 1 }),
        cell("p", 20, 1, { alone: 1, area: "old" }),
      ]),
    ).toEqual([
      {
        ...{ practice: "p", area: "a", teams: 3, alone: 2, withOneOther: 1 },
        ...{ totalDays: 28, middleDays: { low: 4, high: 4 } },
      },
    ]);
    expect(rankActions([])).toEqual([]);
  });

  test("keep what is withheld, whatever the other cells say", () => {
    const withheld = cell("p", 4, 6, { alone: "withheld", withOneOther: "withheld" });
    expect(rankActions([withheld, cell("p", 5, 2)])).toMatchObject([
      { teams: 8, alone: "withheld", withOneOther: "withheld", totalDays: 34 },
    ]);
  });

  test("come by teams, then by days, then by id", () => {
    const ranked = rankActions([
      cell("much-work", 9, 2),
      cell("b", 3, 2),
      cell("a", 3, 2),
      cell("one", 1, 1),
      cell("most", 50, 3),
    ]);
    expect(ranked.map(({ practice }) => practice)).toEqual(["most", "a", "b", "much-work", "one"]);
  });

  test("have the middle of all teams, not of the cells, and both of an even number", () => {
    // Kills: the mean of the cells, and one of the two in the middle.
    expect(rankActions([cell("p", 1, 5), cell("p", 9, 1), cell("p", 8, 1)])[0]?.middleDays).toEqual(
      {
        ...{ low: 1, high: 1 },
      },
    );
    expect(rankActions([cell("p", 5, 1), cell("p", 8, 1)])[0]?.middleDays).toEqual({
      low: 5,
      high: 8,
    });
  });

  test("are what counting one team after the other gives, in any order of the cells", () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const ranked = rankActions(cellsOf(teams));
        expect(rankActions(cellsOf(teams).toReversed())).toEqual(ranked);
        expect(ranked.reduce((sum, each) => sum + each.teams, 0)).toBe(teams.length);
        for (const each of ranked) {
          const own = teams.filter(({ practice }) => practice === each.practice);
          const days = own.map((team) => team.days).sort((a, b) => a - b);
          expect(each.totalDays).toBe(days.reduce((sum, one) => sum + one, 0));
          const middle = [days[Math.ceil(own.length / 2) - 1], days[Math.floor(own.length / 2)]];
          expect([each.middleDays.low, each.middleDays.high]).toEqual(middle);
          expect(each.alone).toBe(own.filter(({ actions }) => actions === 1).length);
          expect(each.withOneOther).toBe(own.filter(({ actions }) => actions === 2).length);
        }
      }),
    );
  });
});
