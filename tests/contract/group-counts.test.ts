import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountCell } from "@/lib/domain/organisation/team-count";
import {
  addToCounts,
  findAllCounts,
  findLowerCounts,
} from "@/lib/storage/organisation/group-counts";
import { describeEngines, useStorage } from "@/tests/support/engines";

const MARKS = ["g:", "g:Bank", "g:Bank / Cards", "n:"];
/** The very same cells for all marks, as a team has them; each differs from another in one thing alone. */
const CELLS: readonly CountCell[] = [
  ["index-high", "", 400, 400],
  ["index-low", "", 400, 400],
  ["level", "build", 0, 3],
  ["level", "build", 1, 1],
  ["level", "build", 1, 3],
  ["level", "test", 1, 3],
  ["level 2026-05", "", 2, 2],
];

/** For each mark and cell in the order of their keys, 0 for no change. */
const changes = fc.array(fc.constantFrom(-1, 0, 0, 1, 2), {
  minLength: MARKS.length * CELLS.length,
  maxLength: MARKS.length * CELLS.length,
});

describeEngines("counts", (engine) => {
  const own = useStorage(engine);

  test("are the sum of all changes, and nothing where that is 0", { timeout: 60_000 }, async () => {
    const sums = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const made = MARKS.flatMap((mark, row) =>
          CELLS.map((cell, column) => ({ mark, cell, by: all[row * CELLS.length + column] ?? 0 })),
        ).filter(({ by }) => by !== 0);
        for (const { mark, cell, by } of made) {
          const key = [mark, ...cell].join("|");
          sums.set(key, (sums.get(key) ?? 0) + by);
        }
        await own.storage.write((db) => addToCounts(db, made));
        const stored = (await own.storage.read(findAllCounts)).map((count) => [
          [count.mark, count.kind, count.item, count.low, count.high].join("|"),
          count.teams,
        ]);
        expect(new Map(stored as [string, number][])).toEqual(
          new Map([...sums].filter(([, teams]) => teams !== 0)),
        );
      }),
      { numRuns: 25 },
    );
  });

  test("are read with their lower bounds alone", async () => {
    const cells: readonly CountCell[] = [
      ["day", "", 20_783, 20_783],
      ["level", "build", 0, 3],
      ["level", "build", 1, 1],
    ];
    const added = cells.map((cell, place) => ({ mark: "g:", cell, by: 10_000 + place }));
    await own.storage.write((db) => addToCounts(db, added));
    const found = await own.storage.read((db) =>
      findLowerCounts(db, ["g:", "n:"], ["day", "level"]),
    );
    expect([...found.keys()]).toEqual(["g:"]);
    expect(found.get("g:")).toMatchObject([
      { kind: "day", item: "", cells: [{ low: 20_783, high: 20_783, teams: 10_000 }] },
      {
        ...{ kind: "level", item: "build" },
        cells: [
          { low: 0, high: 0, teams: 10_001 },
          { low: 1, high: 1, teams: 10_002 },
        ],
      },
    ]);
  });
});
