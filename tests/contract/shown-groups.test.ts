import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findShownGroups } from "@/lib/data/organisation/settings";
import { getStorage } from "@/lib/data/store/open-storage";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { parentOf, pathsTo } from "@/lib/domain/organisation/group-path";
import { shownGroups } from "@/lib/domain/organisation/privacy";
import {
  listCells,
  markOfGroup,
  marksOfGroups,
  type TeamCount,
} from "@/lib/domain/organisation/team-count";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import { describeEngines, useDatabase } from "../support/engines";

const SMALLEST = 3;
const PATHS = [
  ...["", "A", "A / V", "A / V / X", "A / V / Y", "A / W", "A / W / X", "B", "B / V", "C"],
] as const;

/** The group of each team, and whether it is assessed. */
const teams = fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.boolean()), {
  minLength: 1,
  maxLength: 40,
});

function toCount([group, assessed]: readonly [group: string, assessed: boolean]): TeamCount {
  const cells = [["teams", "", 0, 0], ...(assessed ? [["asked", "1.0.0 full", 0, 0]] : [])];
  return {
    groups: marksOfGroups(group),
    lists: listCells({ group, tags: [], profile: [] }),
    cells: cells as unknown as TeamCount["cells"],
    months: [],
  };
}

/** What may be shown by the rule for the whole tree. */
function shownInTree(all: readonly (readonly [group: string, assessed: boolean])[]) {
  const groups = new Set(["", ...all.flatMap(([group]) => pathsTo(group))]);
  const [byTeams, byAssessed] = [all, all.filter(([, assessed]) => assessed)].map((counted) =>
    shownGroups(
      [...groups].map((id) => {
        const isIn = ([group]: readonly [string, boolean]) =>
          id === "" ? group === "" : pathsTo(group).includes(id);
        const [own, parent] = [id, parentOf(id)].map(markOfGroup);
        return { id: own ?? "", parent: parent ?? null, teams: counted.filter(isIn).length };
      }),
      SMALLEST,
    ),
  );
  const isShown = (mark: string) => byTeams?.has(mark) && byAssessed?.has(mark);
  return [...groups].filter((group) => isShown(markOfGroup(group))).sort();
}

describeEngines("groups beside those that are shown decide for them", (engine) => {
  useDatabase(engine);
  beforeAll(() => {
    vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
    vi.stubEnv("TIDEMARK_SMALLEST_GROUP", String(SMALLEST));
  });
  afterAll(() => vi.unstubAllEnvs());

  test("as the whole tree does", { timeout: 60_000 }, async () => {
    const storage = await getStorage();
    const change = (all: readonly TeamCount[], by: 1 | -1) => {
      const sums = new CountSums();
      for (const team of all) sums.add(team, by);
      return storage.write((db) => addToCounts(db, sums.changes()));
    };
    await fc.assert(
      fc.asyncProperty(teams, async (all) => {
        const counts = all.map(toCount);
        await change(counts, 1);
        const groups = [...new Set(["", ...all.flatMap(([group]) => pathsTo(group))])];
        const shown = await storage.read(async (db) => {
          const found: string[] = [];
          for (const group of groups) {
            if ((await findShownGroups(db, [group]))(group)) found.push(group);
          }
          const isShown = await findShownGroups(db, groups);
          expect(groups.filter(isShown)).toEqual(found);
          return found.sort();
        });
        await change(counts, -1);
        expect(shown).toEqual(shownInTree(all));
      }),
      { numRuns: 60 },
    );
  });
});
