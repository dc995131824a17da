import fc from "fast-check";
import { expect, test } from "vitest";
import { getStorage } from "@/lib/data/store/open-storage";
import { changeRows } from "@/lib/storage/change-rows";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import type { Db } from "@/lib/storage/storage";
import { AREA_ROWS } from "@/lib/storage/summaries";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { makeTeam } from "../support/teams";

const level = fc.option(fc.integer({ min: 0, max: 5 }));

/** Some areas in any order, each once; names as hard on SQL and JSON as can be. */
const areasArb = fc.uniqueArray(
  fc.record({
    area_id: fc.constantFrom("a", "b-1", "c'c", 'd"d', "e\\e", "é", "?", "$1"),
    in_scope: fc.constantFrom(0, 1),
    ...{ level_low: level, level_high: level, many_na: fc.constantFrom(0, 1) },
    name_sort: fc.option(fc.constantFrom("one", "two")),
  }),
  { selector: (area) => area.area_id },
);

function rowsOf(db: Db, teamId: string) {
  return db.selectFrom("team_area_summaries").selectAll().where("team_id", "=", teamId).execute();
}

describeEngines("rows of a team that change", (engine) => {
  useDatabase(engine);

  test("are those of now, whatever they were, and nobody else's", { timeout: 60_000 }, async () => {
    const storage = await getStorage();
    const [team, other] = [await makeTeam("One"), await makeTeam("Other")];
    await assess(team, 2);
    await assess(other, 2);
    const others = await storage.read((db) => rowsOf(db, other.id));
    expect(others.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(areasArb, async (areas) => {
        const now = areas.map((area) => ({ team_id: team.id, ...area }));
        await storage.write(async (db) => {
          const before = await rowsOf(db, team.id);
          await runAtOnce(db, changeRows(AREA_ROWS, { teamId: team.id, before, now }));
          const after = await rowsOf(db, team.id);
          expect(after).toHaveLength(now.length);
          expect(after).toEqual(expect.arrayContaining(now));
          expect(changeRows(AREA_ROWS, { teamId: team.id, before: after, now })).toEqual([]);
          expect(await rowsOf(db, other.id)).toEqual(others);
        });
      }),
      { numRuns: 60 },
    );
  });
});
