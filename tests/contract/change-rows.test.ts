import fc from "fast-check";
import { expect, test } from "vitest";
import { getStorage } from "@/lib/data/store/open-storage";
import { changeRows } from "@/lib/storage/change-rows";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { ACTION_ROWS, actionColumns } from "@/lib/storage/next-actions";
import type { Db } from "@/lib/storage/storage";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { makeTeam } from "../support/teams";

/** Some actions in any order, each practice once; names as hard on SQL and JSON as can be. */
const actionsArb = fc.uniqueArray(
  fc.record({
    practice: fc.constantFrom("a", "b-1", "c'c", 'd"d', "e\\e", "é", "?", "$1"),
    area: fc.constantFrom("build", "test"),
    days: fc.integer({ min: 1, max: 400 }),
  }),
  { selector: ({ practice }) => practice },
);

function rowsOf(db: Db, teamId: string) {
  return db.selectFrom("team_next_actions").selectAll().where("team_id", "=", teamId).execute();
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
      fc.asyncProperty(actionsArb, async (actions) => {
        const now = actionColumns(team.id, actions);
        await storage.write(async (db) => {
          const before = await rowsOf(db, team.id);
          await runAtOnce(db, changeRows(ACTION_ROWS, { teamId: team.id, before, now }));
          const after = await rowsOf(db, team.id);
          expect(after).toHaveLength(now.length);
          expect(after).toEqual(expect.arrayContaining(now));
          expect(changeRows(ACTION_ROWS, { teamId: team.id, before: after, now })).toEqual([]);
          expect(await rowsOf(db, other.id)).toEqual(others);
        });
      }),
      { numRuns: 60 },
    );
  });
});
