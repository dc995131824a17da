import { beforeEach, expect, it } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import { addExample, hasExample, removeExample } from "@/lib/data/example";
import { submitDraft } from "@/lib/data/snapshots";
import { getStorage } from "@/lib/data/store/open-storage";
import { listTeams } from "@/lib/data/team-list";
import { createTeam, deleteTeam, getTeam, updateTeam } from "@/lib/data/teams";
import type { Tables } from "@/lib/storage/tables";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap } from "../support/heat-map";
import { save } from "../support/teams";

const NOW = new Date("2026-11-20T12:00:00.000Z");
const TABLES = [
  "teams",
  "drafts",
  "answers",
  "snapshots",
  "team_summaries",
  "team_area_summaries",
  "team_rows",
  "team_marks",
] as const satisfies (keyof Tables)[];

/** Every stored row as text, by table. */
async function everything(): Promise<Record<string, string[]>> {
  const storage = await getStorage();
  return storage.read(async (db) => {
    const rows: Record<string, string[]> = {};
    for (const table of TABLES) {
      const found = await db.selectFrom(table).selectAll().execute();
      rows[table] = found.map((row) => JSON.stringify(row)).sort();
    }
    return rows;
  });
}

async function clear(): Promise<void> {
  const storage = await getStorage();
  await storage.write((db) => db.deleteFrom("teams").execute());
}

async function ownTeam(name: string): Promise<string> {
  const created = await createTeam(LOCAL_OWNER, {
    name,
    description: "",
    group: "",
    profile: ["server-side"],
  });
  if (created.status !== "ok") throw new Error("The team could not be created.");
  const { id } = created.team;
  const answer = { choice: 3, naReason: null, naText: "", note: "Ours", links: [] };
  await startDraft(LOCAL_OWNER, id, "full");
  await save(id, "scripted-build", answer);
  await submitDraft(LOCAL_OWNER, id, { name: "First", note: "" });
  await startDraft(LOCAL_OWNER, id, "quick");
  await save(id, "scripted-build", answer);
  return id;
}

async function names(): Promise<string[]> {
  return (await listTeams(LOCAL_OWNER)).teams.map(({ team }) => team.name);
}

describeEngines("adding the example organisation", (engine) => {
  useDatabase(engine);
  beforeEach(clear);

  it("fills the dashboard with six teams and their changes", async () => {
    expect(await hasExample(LOCAL_OWNER)).toBe(false);
    expect(await addExample(LOCAL_OWNER, NOW)).toEqual({ teams: 6 });
    expect(await hasExample(LOCAL_OWNER)).toBe(true);

    const rows = (await heatMap()).rows.map(({ team, snapshot }) => [
      team.name,
      snapshot?.submittedAt.slice(0, 10),
      snapshot?.index.low.toFixed(1),
      snapshot?.previous?.indexChange?.toFixed(1) ?? "not comparable",
    ]);
    expect(rows).toEqual([
      ["Checkout", "2026-11-06", "62.3", "5.9"],
      ["Core banking", "2026-10-10", "34.2", "2.2"],
      ["Mobile app", "2026-10-25", "61.6", "12.6"],
      ["Platform", "2026-10-21", "80.0", "-0.6"],
      ["Recommendations (ML)", "2026-11-10", "57.4", "6.3"],
      ["Warehouse feeds", "2026-10-31", "43.6", "not comparable"],
    ]);
  });

  it("brings one draft in progress and the whole history", async () => {
    await addExample(LOCAL_OWNER, NOW);
    const { teams } = await listTeams(LOCAL_OWNER);
    const drafts = teams.filter(({ draft }) => draft);
    expect(drafts.map(({ team }) => team.name)).toEqual(["Mobile app"]);
    expect(drafts[0]?.draft?.completion.answered).toBe(28);
    const checkout = teams.find(({ team }) => team.name === "Checkout")?.team.id ?? "";
    const page = await getTeam(LOCAL_OWNER, checkout);
    expect(page?.snapshots.map(({ name }) => name)).toEqual([
      "Eighteen months on",
      "One year on",
      "Half a year on",
      "First look",
    ]);
  });

  it("does nothing the second time, two clicks at once included", async () => {
    const added = await Promise.all([addExample(LOCAL_OWNER, NOW), addExample(LOCAL_OWNER, NOW)]);
    expect(added.map(({ teams }) => teams).sort()).toEqual([0, 6]);
    expect(await addExample(LOCAL_OWNER, NOW)).toEqual({ teams: 0 });
    expect(await names()).toHaveLength(6);
  });

  it("gives way to teams that have the name already, whatever their case", async () => {
    await ownTeam("CHECKOUT");
    await ownTeam("Checkout (example)");
    await addExample(LOCAL_OWNER, NOW);
    expect(await names()).toEqual(
      expect.arrayContaining(["CHECKOUT", "Checkout (example)", "Checkout (example 2)"]),
    );
  });
});

describeEngines("removing the example organisation", (engine) => {
  useDatabase(engine);
  beforeEach(clear);

  it("leaves every row of other teams as it was, and no other row", async () => {
    await ownTeam("Ours");
    const gone = await ownTeam("Ours, deleted");
    await deleteTeam(LOCAL_OWNER, gone);
    const before = await everything();
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);

    await addExample(LOCAL_OWNER, NOW);
    expect(await removeExample(LOCAL_OWNER)).toEqual({ teams: 6 });
    expect(await everything()).toEqual(before);
    expect(await hasExample(LOCAL_OWNER)).toBe(false);
  });

  it("takes teams that were renamed, answered or deleted meanwhile", async () => {
    await addExample(LOCAL_OWNER, NOW);
    const [first, second, third] = (await listTeams(LOCAL_OWNER)).teams;
    const { name: _, ...fields } = { ...first?.team };
    const { description = "", group = "", profile = [] } = fields;
    const renamed = { name: "Ours now", description, group, profile };
    expect(await updateTeam(LOCAL_OWNER, first?.team.id ?? "", renamed)).toMatchObject({
      status: "ok",
    });
    await deleteTeam(LOCAL_OWNER, second?.team.id ?? "");
    await startDraft(LOCAL_OWNER, third?.team.id ?? "", "quick");

    expect(await removeExample(LOCAL_OWNER)).toEqual({ teams: 6 });
    expect(Object.values(await everything()).flat()).toEqual([]);
  });

  it("can be added again afterwards", async () => {
    await addExample(LOCAL_OWNER, NOW);
    await removeExample(LOCAL_OWNER);
    expect(await removeExample(LOCAL_OWNER)).toEqual({ teams: 0 });
    expect(await addExample(LOCAL_OWNER, NOW)).toEqual({ teams: 6 });
  });
});
