import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { dataVersion } from "@/lib/data/data-version";
import { addExample, removeExample } from "@/lib/data/example";
import { importTeams } from "@/lib/data/import-teams/import-teams";
import { getDashboard } from "@/lib/data/organisation/get-dashboard";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { streamTeams } from "@/lib/data/organisation/stream-teams";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";
import { checkNextActions } from "@/lib/data/store/check-next-actions";
import { checkCounts, checkRows, checkSummaries } from "@/lib/data/store/check-rows";
import { getStorage } from "@/lib/data/store/open-storage";
import { readCounted } from "@/lib/data/store/read-counted";
import { refreshRow } from "@/lib/data/store/refresh-row";
import type { Team } from "@/lib/data/team";
import { deleteTeam, restoreTeam, updateTeam } from "@/lib/data/teams";
import type { CountCell } from "@/lib/domain/organisation/team-count";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { StorageUnavailableError } from "@/lib/storage/errors";
import { findExampleTeams } from "@/lib/storage/example-teams";
import {
  areCountsBehind,
  findNoted,
  noteCountChanges,
  noteTeam,
} from "@/lib/storage/organisation/count-changes";
import { findAllCounts } from "@/lib/storage/organisation/group-counts";
import { findTeamRow } from "@/lib/storage/organisation/team-rows";
import type { Db } from "@/lib/storage/storage";
import { findSummaryRow } from "@/lib/storage/summaries";
import { lockTeam } from "@/lib/storage/teams";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { ALL_TEAMS, heatMap, shown } from "../support/heat-map";
import { makeTeam } from "../support/teams";

const read = async <T>(run: (db: Db) => Promise<T>) => (await getStorage()).read(run);
const write = async <T>(run: (db: Db) => Promise<T>) => (await getStorage()).write(run);

const teamsOfAll = async () =>
  shown(await getOverview(LOCAL_OWNER, { group: null, since: null })).rollUp.teams;

const countNotes = async (db: Db) => (await findNoted(db)).length;

/** What another process does that reads: only the database is common to them. */
async function settleElsewhere(): Promise<() => Promise<boolean>> {
  vi.resetModules();
  const { settleCounts } = await import("@/lib/data/store/read-counted");
  return settleCounts;
}

/** Everything that differs from what snapshots and teams come to, but for what is noted. */
async function checkEverything(db: Db) {
  return [
    ...(await checkSummaries(db)),
    ...(await checkRows(db)),
    ...(await checkNextActions(db)),
    ...(await checkCounts(db)),
  ];
}

const fieldsOf = ({ name, group, description, profile }: Team) => {
  return { name, group, description, profile };
};

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

  test("are added before the next page where they could not be before one", async () => {
    await makeTeam("Cards");
    const open = await getStorage();
    const refused = new StorageUnavailableError("busy", null);
    vi.spyOn(open, "write").mockRejectedValue(refused);
    const version = vi.spyOn(open, "dataVersion").mockResolvedValue("the same");
    await dataVersion();
    vi.mocked(open.write).mockRestore();
    await dataVersion();
    expect(version).toHaveBeenCalledTimes(4);
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
        const { id } = await assess(team, 3);
        await Promise.all([
          withdrawSnapshot(LOCAL_OWNER, team.id, id),
          updateTeam(LOCAL_OWNER, team.id, { ...fieldsOf(team), tags: ["core"] }),
        ]);
        if (round % 3 === 1) await restoreSnapshot(LOCAL_OWNER, team.id, id);
        if (round % 3 > 0) await deleteTeam(LOCAL_OWNER, team.id);
        if (round % 3 === 2) await restoreTeam(LOCAL_OWNER, team.id);
      }
    };
    const look = async () => {
      for (let round = 0; round < 60; round += 1) await teamsOfAll();
    };
    const elsewhere = await settleElsewhere();
    const settle = async () => {
      for (let round = 0; round < 120; round += 1) await elsewhere();
    };
    await Promise.all([...["Cards", "Pay", "Loans"].map(change), look(), look(), settle()]);
    expect(await teamsOfAll()).toBe(24);
    expect(await read(checkEverything)).toEqual([]);
  });

  test("are of rows that are made by whoever reads them after a team submits", async () => {
    const team = await makeTeam("Cards", { group: "Bank" });
    await teamsOfAll();
    const overall = async () => (await read((db) => findTeamRow(db, team.id)))?.overall_low;
    for (const choice of [2, 4] as const) {
      const before = await overall();
      const { overall: now } = await assess(team, choice);
      const summary = await read((db) => findSummaryRow(db, team.id));
      expect(summary?.overall_low).toBe(now?.low);
      expect(await read(areCountsBehind)).toBe(true);
      expect(await overall()).toBe(before);
      expect(await read(checkEverything)).toEqual([]);
      await teamsOfAll();
      expect(await overall()).toBe(now?.low);
      expect(await read(checkEverything)).toEqual([]);
    }
  });

  test("are of rows that are made before a file of all teams is", async () => {
    const team = await makeTeam("Cards");
    await teamsOfAll();
    const { overall } = await assess(team, 2);
    const found: string[] = [];
    const level = overall?.low ?? null;
    for await (const part of streamTeams(LOCAL_OWNER, { ...ALL_TEAMS, level }) ?? []) {
      found.push(...part.map((line) => line.team.name));
    }
    expect(found).toEqual(["Cards"]);
  });

  test("are of rows that the doctor misses where the note is gone", async () => {
    const team = await makeTeam("Cards");
    await teamsOfAll();
    await assess(team, 1);
    expect(await read(checkEverything)).toEqual([]);
    await write((db) => db.deleteFrom("count_changes").execute());
    expect(await read(checkRows)).toEqual([team.id]);
    expect(await read(checkNextActions)).toEqual([team.id]);
  });

  test("are of rows that are right whatever happens before anybody reads", async () => {
    const gone = await makeTeam("Gone", { group: "Bank" });
    const back = await makeTeam("Back", { group: "Bank" });
    await teamsOfAll();
    for (const team of [gone, back]) await assess(team, 3);
    const { id } = await assess(back, 1);
    await withdrawSnapshot(LOCAL_OWNER, back.id, id);
    for (const team of [gone, back]) await deleteTeam(LOCAL_OWNER, team.id);
    await restoreTeam(LOCAL_OWNER, back.id);
    await updateTeam(LOCAL_OWNER, back.id, { ...fieldsOf(back), name: "Returned", group: "Shop" });
    expect(await teamsOfAll()).toBe(1);
    expect(await read(checkEverything)).toEqual([]);
    const row = await read((db) => findTeamRow(db, back.id));
    expect(row).toMatchObject({ name_sort: "returned" });
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
    await vi.waitFor(async () => expect(await teamsOfAll()).toBe(2));
  });

  test("are those of a moment ago while somebody keeps everybody from writing", async () => {
    await makeTeam("Cards");
    const release = await holdNotes();
    expect(await teamsOfAll()).toBe(0);
    // Nobody waits in vain again.
    expect(await Promise.race([teamsOfAll(), wait(1_500, "waits")])).toBe(0);
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
  test.runIf(engine.name === "postgres")("wait for no team that somebody holds", async () => {
    const [held, free] = [await makeTeam("Held"), await makeTeam("Free")];
    await teamsOfAll();
    for (const team of [held, free]) await assess(team, 3);
    const rowOf = (id: string) => read((db) => findTeamRow(db, id));
    await write(async (db) => {
      await lockTeam(db, held.id);
      expect(await teamsOfAll()).toBe(2);
      expect(await rowOf(free.id)).not.toMatchObject({ overall_low: null });
      expect(await rowOf(held.id)).toMatchObject({ overall_low: null });
      expect(await read(checkEverything)).toEqual([]);
    });
    await vi.waitFor(async () => {
      await teamsOfAll();
      expect(await rowOf(held.id)).not.toMatchObject({ overall_low: null });
    });
    expect(await read(areCountsBehind)).toBe(false);
  });

  test("are right after an import in another order, which waits for nobody in a circle", async () => {
    const teams: Team[] = [];
    for (let place = 0; place < 20; place += 1) teams.push(await makeTeam(`Team ${place}`));
    const backwards = teams.toSorted((left, right) => (left.id < right.id ? 1 : -1));
    for (let round = 0; round < 8; round += 1) {
      await write((db) =>
        runAtOnce(
          db,
          teams.map(({ id }) => noteTeam(db, id)),
        ),
      );
      const lines = backwards.map(({ name }) => `${name},Group ${round}`);
      const [imported] = await Promise.all([
        importTeams(LOCAL_OWNER, `name,group\n${lines.join("\n")}\n`),
        teamsOfAll(),
        teamsOfAll(),
      ]);
      expect(imported).toMatchObject({ status: "ok", unchanged: [] });
    }
    await vi.waitFor(async () => expect(await teamsOfAll()).toBe(20));
    expect(await read(checkEverything)).toEqual([]);
  });

  test("are right after two imports at once, of which none undoes the other", async () => {
    const names = Array.from({ length: 30 }, (_, place) => `Team ${place}`);
    const file = (lines: readonly string[]) => lines.join("\n");
    for (let round = 0; round < 4; round += 1) {
      const groups = names.map((name) => `${name},Group ${round}`);
      const tags = names.map((name) => `${name},tag ${round}`).toReversed();
      if (round === 0) await importTeams(LOCAL_OWNER, file(["name", ...names]));
      const both = await Promise.all([
        importTeams(LOCAL_OWNER, file(["name,group", ...groups])),
        importTeams(LOCAL_OWNER, file(["name,tags", ...tags])),
      ]);
      expect(both).toMatchObject([{ status: "ok" }, { status: "ok" }]);
      const { rows } = await heatMap();
      const found = new Set(rows.map(({ team }) => `${team.group} ${team.tags}`));
      expect([...found]).toEqual([`Group ${round} tag ${round}`]);
    }
    expect(await read(checkEverything)).toEqual([]);
  });

  test.runIf(engine.name === "postgres")(
    "are those of nobody when the example goes while somebody reads",
    async () => {
      await addExample(LOCAL_OWNER);
      expect(await teamsOfAll()).toBe(6);
      const ids = (await read(findExampleTeams)).toSorted();
      const [first = "", last = ""] = [ids[0], ids.at(-1)];
      await write((db) => runAtOnce(db, [noteTeam(db, first)]));
      await write((db) =>
        db.updateTable("teams").set({ tags: '["x"]' }).where("id", "=", first).execute(),
      );
      const { going } = await write(async (db) => {
        await lockTeam(db, last);
        const going = removeExample(LOCAL_OWNER);
        await wait(200);
        await teamsOfAll();
        return { going };
      });
      await going;
      expect(await teamsOfAll()).toBe(0);
      await vi.waitFor(async () => expect(await read(areCountsBehind)).toBe(false));
      expect(await read(findAllCounts)).toEqual([]);
    },
  );

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
