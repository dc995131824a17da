import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { addDemo } from "@/lib/data/organisation/demo";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { toRowQuery } from "@/lib/data/organisation/row-query";
import { getStorage } from "@/lib/data/store/open-storage";
import { pathsTo } from "@/lib/domain/organisation/group-path";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { HeatMapRow } from "@/lib/domain/organisation/views/teams";
import { countTeamRows, findTeamIds, planRows } from "@/lib/storage/organisation/heat-map";
import { foldCase } from "@/lib/storage/text-keys";
import { describeEngines, useDatabase } from "../support/engines";
import { makeTeam } from "../support/teams";

const NAMES = [
  "a",
  "aaa",
  "aa aa",
  "Ärger 10 %",
  "ärgerlich",
  "_",
  "İıß 👩‍🚀",
  "it's",
  "O\\o",
  "دفع",
  "ΚΟΣΜΟΣ",
];
const ALL: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 100 },
};
const NOW = new Date("2026-07-01T00:00:00.000Z");
const EVERYTHING = { offset: 0, limit: 1_000 };

const orNone = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 2 });
const query = (rows: readonly HeatMapRow[]): fc.Arbitrary<HeatMapQuery> => {
  const names = fc.constantFrom(...rows.map(({ team }) => team.name));
  // Parts of names, so that most find something; letters, so that none is cut in half.
  const part = fc
    .tuple(names, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }))
    .map(([name, from, length]) => [...name].slice(from, from + length).join(""));
  const other = fc.constantFrom("", "%", "zz", "A", "ÄRG", "👩", "\ud83d", "aaaa");
  const of = (all: readonly string[]) => orNone(fc.constantFrom(...new Set(all)));
  return fc.record({
    text: fc.oneof(fc.constant(""), part, other),
    group: of(rows.flatMap(({ team }) => ["", ...pathsTo(team.group)])),
    tag: of(["no such tag", "\ud83d", ...rows.flatMap(({ team }) => team.tags)]),
    flag: of(rows.flatMap(({ team }) => team.profile)),
    level: orNone(fc.constantFrom(0, 1, 2, 3)),
    age: orNone(fc.constantFrom("fresh", "stale", "none")),
    sort: fc.constantFrom("name", "group", "index", "coverage", "date", "change", "area:test"),
    direction: fc.constantFrom("ascending", "descending"),
    page: fc.constant(1),
    size: fc.constant(100),
  });
};

function matches({ team, snapshot }: HeatMapRow, asked: HeatMapQuery): boolean {
  const { group, tag, flag, level, age } = asked;
  // Half of a letter is none, also where it is half of one in a name.
  if (!asked.text.isWellFormed()) return false;
  if (!foldCase(team.name).includes(foldCase(asked.text.normalize("NFC").trim()))) return false;
  if (group !== null && group !== "" && !pathsTo(team.group).includes(group)) return false;
  if (group === "" && team.group !== "") return false;
  if (tag !== null && !team.tags.includes(tag)) return false;
  if (flag !== null && !team.profile.includes(flag)) return false;
  if (level !== null && snapshot?.overall?.low !== level) return false;
  if (age === "none") return snapshot === null;
  return age === null || snapshot?.stale === (age === "stale");
}

describeEngines("teams that are asked for", (engine) => {
  useDatabase(engine);
  let rows: readonly HeatMapRow[];

  beforeAll(async () => {
    await addDemo(LOCAL_OWNER, { teams: 60, snapshots: 2, seed: 7 });
    for (const name of NAMES) {
      await makeTeam(name, { tags: ["java"], group: "Tidewater" });
    }
    const found = await getHeatMap(LOCAL_OWNER, ALL, NOW);
    rows = found.status === "ok" ? found.rows : [];
    expect(rows).toHaveLength(60 + NAMES.length);
  }, 60_000);

  test("are those that match, in the same order whatever the way to them", async () => {
    const storage = await getStorage();
    let notEmpty = 0;
    await fc.assert(
      fc.asyncProperty(query(rows), fc.nat(30), fc.integer({ min: 1, max: 30 }), async (...all) => {
        const [asked, offset, limit] = all;
        const expected = rows.filter((row) => matches(row, asked)).map(({ team }) => team.id);
        if (expected.length > 0) notEmpty += 1;
        await storage.read(async (db) => {
          const plan = await planRows(db, toRowQuery(asked, NOW));
          const followed = { ...plan, isFollowed: plan.marks.length > 0 };
          for (const way of [{ ...plan, isFollowed: false }, followed]) {
            const ids = await findTeamIds(db, way, EVERYTHING);
            expect(ids.toSorted()).toEqual(expected.toSorted());
            expect(ids).toEqual(await findTeamIds(db, plan, EVERYTHING));
            expect(await findTeamIds(db, way, { offset, limit })).toEqual(
              ids.slice(offset, offset + limit),
            );
            expect(await countTeamRows(db, way)).toBe(expected.length);
          }
        });
        const page = await getHeatMap(LOCAL_OWNER, asked, NOW);
        expect(page).toMatchObject({ total: expected.length });
      }),
      { numRuns: 120 },
    );
    expect(notEmpty).toBeGreaterThan(20);
  }, 120_000);
});
