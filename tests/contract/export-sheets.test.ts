import { beforeAll, describe, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { exportInstance } from "@/lib/data/export-instance";
import { getGates } from "@/lib/data/gates";
import { getHistory } from "@/lib/data/history";
import { importInstance } from "@/lib/data/import-instance";
import { getOutcomeHistory } from "@/lib/data/outcome-history";
import { hashOfDocument } from "@/lib/data/transfer/content-hash";
import { getWorksheets } from "@/lib/data/worksheets";
import { canonicalJson } from "@/lib/export/canonical-json";
import { describeEngines, ENGINES, elsewhere, useDatabase } from "../support/engines";
import { addGate, fillIn, OUTCOMES } from "../support/sheets";
import { makeDraft, makeTeam, submitAlike } from "../support/teams";

// biome-ignore lint/suspicious/noExplicitAny: edits of a document in every possible way
type Loose = any;

async function exported(team: string): Promise<string> {
  return (await exportInstance(LOCAL_OWNER, team)) ?? "";
}

/** Two snapshots: the level rises and the outcome falls; a draft that goes on. */
async function seedTeam(name: string) {
  const team = await makeDraft(name);
  await fillIn(team.id, OUTCOMES, { "deployment-pain": "3" });
  await addGate(team.id, { waitHours: "0,25", reviewBy: "2027-02-28", owner: "Zoë 👩‍🚀" });
  const first = await submitAlike(team, 2);
  await fillIn(team.id, OUTCOMES, { "deployment-pain": "1" }, { shown: "3", expected: 1 });
  const second = await submitAlike(team, 3);
  await fillIn(team.id, OUTCOMES, { "unplanned-work": "4" });
  return { team, first, second };
}

describeEngines("worksheets and gates of an exported team", (engine) => {
  useDatabase(engine);

  test("say the same elsewhere, with the same hash, and a second import changes nothing", async () => {
    const { team, first, second } = await seedTeam("Exported");
    const text = await exported("exported");
    const read = async () => {
      const all = [];
      for (const source of ["draft", first.id, second.id]) {
        all.push(await getWorksheets(LOCAL_OWNER, team.id, source));
        all.push(await getGates(LOCAL_OWNER, team.id, source));
      }
      return all;
    };
    const before = await read();
    const other = engine.name === "sqlite" && process.env.TEST_DATABASE_URL ? "postgres" : "sqlite";
    await elsewhere(other, async () => {
      expect(await importInstance(LOCAL_OWNER, text)).toMatchObject({ added: ["Exported"] });
      expect(await read()).toEqual(before);
      expect(await exported("exported")).toBe(text);
      expect(await importInstance(LOCAL_OWNER, text)).toMatchObject({ unchanged: ["Exported"] });
      const late = await fillIn(team.id, OUTCOMES, { "deployment-pain": "4" });
      expect(late).toMatchObject({ status: "conflict" });
    });
  });

  test("are left out where there are none, as in files from before there were any", async () => {
    await makeDraft("Nothing beside");
    const text = await exported("nothing beside");
    expect(text).not.toMatch(/"(worksheets|gates)"/);
    await elsewhere(engine.name, async () => {
      expect(await importInstance(LOCAL_OWNER, text)).toMatchObject({ added: ["Nothing beside"] });
    });
  });

  test("stand in the history, and an outcome that fell while a level rose is found", async () => {
    const { team } = await seedTeam("Over time");
    const { snapshots = [] } = (await getHistory(LOCAL_OWNER, team.id, {})) ?? {};
    const history = await getOutcomeHistory(LOCAL_OWNER, team.id, snapshots);
    expect(history?.trends.map(({ rows }) => rows.map(({ values }) => values))).toEqual([[[3, 1]]]);
    expect(history?.contradictions).toEqual([
      expect.objectContaining({ place: 1, rose: expect.arrayContaining(["build"]) }),
    ]);
    const empty = await makeTeam("No history");
    expect(await getOutcomeHistory(LOCAL_OWNER, empty.id, [])).toEqual({
      ...{ trends: [], contradictions: [] },
    });
  });
});

describe("worksheets and gates that are refused", () => {
  const sqlite = ENGINES[0];
  if (!sqlite) throw new Error("no engine");
  useDatabase(sqlite);
  let text: string;

  beforeAll(async () => {
    await seedTeam("Refused");
    text = await exported("refused");
  }, 60_000);

  test.each<[string, (drafts: Loose[]) => unknown, RegExp]>([
    [
      "an item twice",
      ([{ worksheets }]) => worksheets.push(worksheets[0]),
      /item of a worksheet or a gate twice/,
    ],
    ["a gate twice", ([{ gates }]) => gates.push(gates[0]), /item of a worksheet or a gate twice/],
    [
      "two answers under one version",
      ([, , { worksheets }]) => Object.assign(worksheets[0], { value: 4 }),
      /worksheet says two things in one version/,
    ],
    [
      "two gates under one version",
      ([, { gates }]) => Object.assign(gates[0], { owner: "Bo" }),
      /gate says two things in one version/,
    ],
    [
      "a reason",
      ([{ gates }]) => Object.assign(gates[0], { reason: "because" }),
      /gates\[0\]\.reason/,
    ],
    [
      "a day that is none",
      ([{ gates }]) => Object.assign(gates[0], { reviewBy: "2027-02-30" }),
      /reviewBy/,
    ],
    [
      "a wait below nothing",
      ([{ gates }]) => Object.assign(gates[0], { waitHours: -1 }),
      /waitHours/,
    ],
    ["an empty list", ([{ worksheets }]) => worksheets.splice(0), /drafts\[0\]\.worksheets/],
  ])("%s", async (_, change, reason) => {
    await elsewhere("sqlite", async () => {
      const document = JSON.parse(text);
      change(document.teams[0].drafts);
      const edited = canonicalJson({ ...document, contentHash: hashOfDocument(document) });
      const outcome = await importInstance(LOCAL_OWNER, edited);
      if (outcome.status === "ok") throw new Error("was taken");
      expect(outcome.problems.join("\n")).toMatch(reason);
    });
  });
});
