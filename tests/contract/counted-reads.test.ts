import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { dataVersion } from "@/lib/data/data-version";
import { getDashboard } from "@/lib/data/organisation/get-dashboard";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { checkCounts } from "@/lib/data/store/check-rows";
import { getStorage } from "@/lib/data/store/open-storage";
import { readCounted } from "@/lib/data/store/read-counted";
import { refreshRow } from "@/lib/data/store/refresh-row";
import { deleteTeam } from "@/lib/data/teams";
import type { CountCell } from "@/lib/domain/organisation/team-count";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { StorageUnavailableError } from "@/lib/storage/errors";
import {
  areCountsBehind,
  findCountChanges,
  noteCountChanges,
} from "@/lib/storage/organisation/count-changes";
import { findAllCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { ALL_TEAMS, shown } from "../support/heat-map";
import { makeTeam } from "../support/teams";

const read = async <T>(run: (db: Db) => Promise<T>) => (await getStorage()).read(run);
const write = async <T>(run: (db: Db) => Promise<T>) => (await getStorage()).write(run);

const teamsOfAll = async () =>
  shown(await getOverview(LOCAL_OWNER, { group: null, since: null })).rollUp.teams;

async function countNotes(db: Db): Promise<number> {
  let notes = 0;
  for await (const changes of findCountChanges(db)) if (changes.length > 0) notes += 1;
  return notes;
}

/** Keeps everybody else from adding what is noted until it is called. */
async function holdNotes(): Promise<() => Promise<void>> {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let held: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    held = write(async (db) => {
      await db
        .updateTable("count_changes")
        .set((row) => ({ id: row.ref("id") }))
        .execute();
      resolve();
      await released;
    });
  });
  return () => {
    release();
    return held;
  };
}

describeEngines("counts", (engine) => {
  useDatabase(engine);

  beforeEach(async () => {
    await write(async (db) => {
      await db.deleteFrom("teams").execute();
      await db.deleteFrom("group_counts").execute();
      await db.deleteFrom("count_changes").execute();
    });
  });

  afterEach(() => vi.restoreAllMocks());

  test("are noted by whoever changes a team, and added by whoever reads them next", async () => {
    const team = await makeTeam("Cards", { group: "Bank" });
    await assess(team, 2);
    expect(await read(countNotes)).toBe(2);
    expect(await read(findAllCounts)).toEqual([]);
    expect(await teamsOfAll()).toBe(1);
    expect(await read(areCountsBehind)).toBe(false);
    expect(await read(checkCounts)).toEqual([]);
    await write((db) => refreshRow(db, team.id));
    expect(await read(areCountsBehind)).toBe(false);
    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await read(areCountsBehind)).toBe(true);
    expect(await teamsOfAll()).toBe(0);
    expect(await read(findAllCounts)).toEqual([]);
  });

  test("are added before the version of the data that a page is of is told", async () => {
    await makeTeam("Cards");
    await dataVersion();
    expect(await read(areCountsBehind)).toBe(false);
  });

  test("that are noted count for the doctor, who misses a note that is gone", async () => {
    await makeTeam("Cards");
    expect(await read(checkCounts)).toEqual([]);
    await write((db) => db.deleteFrom("count_changes").execute());
    expect(await read(checkCounts)).not.toEqual([]);
  });

  test("are those of the rows for all who read at once after a change", async () => {
    const look = async () => {
      const { heatMap } = await getDashboard(LOCAL_OWNER, ALL_TEAMS);
      const { rows, total, rollUp } = shown(heatMap);
      expect(total).toBe(rows.length);
      expect(rollUp.assessed).toBe(rows.filter(({ snapshot }) => snapshot).length);
      return total;
    };
    for (let round = 1; round <= 10; round += 1) {
      const team = await makeTeam(`Team ${round}`, { group: "Bank" });
      if (round % 2 === 0) await assess(team, 3);
      expect(await Promise.all([look(), look(), look()])).toEqual([round, round, round]);
    }
  });

  test("lose nothing while many change teams and many read", { timeout: 60_000 }, async () => {
    const change = async (name: string) => {
      for (let round = 0; round < 12; round += 1) {
        const team = await makeTeam(`${name} ${round}`, { group: `Bank / ${name}` });
        await assess(team, 3);
        if (round % 3 > 0) await deleteTeam(LOCAL_OWNER, team.id);
      }
    };
    const look = async () => {
      for (let round = 0; round < 60; round += 1) await teamsOfAll();
    };
    await Promise.all([...["Cards", "Pay", "Loans"].map(change), look(), look()]);
    expect(await teamsOfAll()).toBe(12);
    expect(await read(checkCounts)).toEqual([]);
  });

  test("are those of a moment ago where nothing can be written", async () => {
    await makeTeam("Cards");
    expect(await teamsOfAll()).toBe(1);
    await makeTeam("Pay");
    const open = await getStorage();
    const refused = new StorageUnavailableError("disk-full", null);
    const write = vi.spyOn(open, "write").mockRejectedValue(refused);
    expect(await teamsOfAll()).toBe(1);
    expect(write).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
    expect(await teamsOfAll()).toBe(2);
  });

  test("are those of a moment ago while somebody keeps everybody from writing", async () => {
    await makeTeam("Cards");
    const release = await holdNotes();
    expect(await teamsOfAll()).toBe(0);
    await release();
    await vi.waitFor(async () => expect(await teamsOfAll()).toBe(1));
  });

  test("hide no error that is a mistake", async () => {
    await makeTeam("Cards");
    const open = await getStorage();
    vi.spyOn(open, "write").mockRejectedValue(new TypeError("a mistake"));
    await expect(teamsOfAll()).rejects.toThrow("a mistake");
  });

  test("are added whatever number is noted", async () => {
    const cell: CountCell = ["teams", "", 0, 0];
    const NOTES = 2_201;
    await write(async (db) => {
      for (let note = 0; note < NOTES; note += 1) {
        await runAtOnce(db, noteCountChanges(db, [{ marks: ["g:"], cells: [[cell, 1]] }]));
      }
    });
    const counts = await readCounted(findAllCounts);
    expect(counts).toEqual([
      { mark: "g:", kind: "teams", item: "", low: 0, high: 0, teams: NOTES },
    ]);
  });

  // The embedded database has one writer at a time.
  test.runIf(engine.name === "postgres")(
    "keep no team of a group waiting for another",
    async () => {
      const [one, two] = [
        await makeTeam("One", { group: "A" }),
        await makeTeam("Two", { group: "A" }),
      ];
      await write(async (first) => {
        await first.updateTable("teams").set({ tags: '["x"]' }).where("id", "=", one.id).execute();
        await refreshRow(first, one.id, { isRenamed: true });
        await write(async (second) => {
          await second
            .updateTable("teams")
            .set({ tags: '["x"]' })
            .where("id", "=", two.id)
            .execute();
          await refreshRow(second, two.id, { isRenamed: true });
        });
        expect(await teamsOfAll()).toBe(2);
      });
      expect(await teamsOfAll()).toBe(2);
      expect(await read(checkCounts)).toEqual([]);
    },
  );
});
