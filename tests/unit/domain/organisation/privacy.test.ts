import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedGroup, mayShowUnnamed, shownGroups } from "@/lib/domain/organisation/privacy";

/** A tree from each group's own teams and the place of its parent, which comes before it. */
function treeOf(own: readonly { parent: number; teams: number }[]): CountedGroup[] {
  const parents = own.map(({ parent }, at) => (at === 0 || parent === 0 ? -1 : parent % at));
  const totals = own.map(({ teams }) => teams);
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) totals[parent] = (totals[parent] ?? 0) + (totals[at] ?? 0);
  }
  return totals.map((teams, at) => {
    const parent = parents[at] ?? -1;
    return { id: `g${at}`, parent: parent < 0 ? null : `g${parent}`, teams };
  });
}

const tree = fc
  .array(fc.record({ parent: fc.nat(20), teams: fc.nat(9) }), { maxLength: 14 })
  .map(treeOf);

function group(id: string, parent: string | null, teams: number): CountedGroup {
  return { id, parent, teams };
}

describe("groups of unnamed teams", () => {
  test("are shown from five teams on, or from as many as the instance says", () => {
    expect([0, 1, 4, 5].map((teams) => mayShowUnnamed(teams))).toEqual([true, false, false, true]);
    expect(mayShowUnnamed(5, 8)).toBe(false);
  });

  test("hide a second group where the first could be worked out from the rest", () => {
    // Kills: hiding only what is small. 12 - 6 would be the figures of the other six, 6 - 5 one team.
    const groups = [group("all", null, 12), group("a", "all", 6), group("b", "all", 5)];
    expect([...shownGroups(groups)]).toEqual(["all", "a"]);
  });

  test("hide everything below a hidden group, and nothing that tells nothing", () => {
    const groups = [
      ...[group("all", null, 20), group("a", "all", 16), group("b", "all", 4)],
      ...[group("a1", "a", 9), group("a2", "a", 7), group("none", "all", 0)],
    ];
    expect([...shownGroups(groups)].sort()).toEqual(["all", "none"]);
  });

  test("give nothing away when any of them are taken from any others", () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 7 }), (groups, threshold) => {
        const shown = shownGroups(groups, threshold);
        // Every sum or difference of shown groups is made of these rests, whole.
        const top = groups.filter(({ parent }) => parent === null);
        const all = top.reduce((sum, { teams }) => sum + teams, 0);
        for (const { id, teams } of [group("*", null, all), ...groups]) {
          if (id !== "*" && !shown.has(id)) continue;
          if (id === "*" && all < threshold) continue;
          const below = id === "*" ? top : groups.filter(({ parent }) => parent === id);
          const rest = below
            .filter((child) => shown.has(child.id))
            .reduce((left, child) => left - child.teams, teams);
          expect(mayShowUnnamed(rest, threshold)).toBe(true);
        }
        for (const { id, parent, teams } of groups) {
          if (!shown.has(id)) continue;
          expect(mayShowUnnamed(teams, threshold)).toBe(true);
          expect(parent === null || shown.has(parent)).toBe(true);
        }
      }),
    );
  });

  test("show all there is where no group is small", () => {
    const groups = [group("all", null, 15), group("a", "all", 5), group("b", "all", 10)];
    expect(shownGroups(groups).size).toBe(3);
  });
});
