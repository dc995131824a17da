import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft, startDraft } from "@/lib/data/drafts";
import { listDrafts, listTeams } from "@/lib/data/team-list";
import {
  createTeam,
  deleteTeam,
  findDeletedTeam,
  getTeam,
  listGroups,
  restoreTeam,
  updateTeam,
} from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import {
  answerOf,
  makeDraft,
  makeTeam,
  practiceIds,
  save,
  submitAlike,
  teamFields,
} from "../support/teams";

const UNKNOWN_IDS = [
  "00000000000000000000",
  "1 OR 1=1",
  "%00",
  "\0",
  "../",
  "x".repeat(10_000),
  "",
];

describeEngines("teams", (engine) => {
  useDatabase(engine);

  test("are created with what was entered, trimmed and in one Unicode form", async () => {
    const fields = teamFields("  Cafe\u0301  ", {
      description: "Two\r\nlines",
      group: " Retail ",
      profile: ["ships-ml", "server-side", "ships-ml"],
    });
    const created = await createTeam(LOCAL_OWNER, fields);
    if (created.status !== "ok") throw new Error("refused");
    expect(created.team).toMatchObject({
      name: "Café",
      description: "Two\r\nlines",
      group: "Retail",
      profile: ["server-side", "ships-ml"],
      example: false,
    });
    expect(created.team.createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    const page = await getTeam(LOCAL_OWNER, created.team.id);
    expect(page).toEqual({ team: created.team, draft: null, snapshots: [] });
  });

  test.each(["=1+1", "<b>bold</b>", "con", "🚀 Rakete", "فريق", "%_\\'\"*"])(
    "are named %s as typed",
    async (name) => {
      const team = await makeTeam(name);
      expect((await getTeam(LOCAL_OWNER, team.id))?.team.name).toBe(name);
    },
  );

  test.each([
    ["case", "PAYMENTS", "payments"],
    ["Unicode form", "Zu\u0308rich", "zürich"],
    ["sharp s", "Straße", "STRASSE"],
    ["blanks around", "Logistics", "  logistics "],
  ])("need a name of their own, whatever its %s", async (_, first, second) => {
    await makeTeam(first);
    expect(await createTeam(LOCAL_OWNER, teamFields(second))).toEqual({
      status: "invalid",
      fieldErrors: { name: [expect.stringContaining("Choose another name")] },
    });
  });

  test("of one name at the same time: exactly one is created", async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => createTeam(LOCAL_OWNER, teamFields("At once"))),
    );
    expect(all.filter(({ status }) => status === "ok")).toHaveLength(1);
    expect(all.filter(({ status }) => status === "invalid")).toHaveLength(9);
    const names = (await listTeams(LOCAL_OWNER)).teams.map(({ team }) => team.name);
    expect(names.filter((name) => name === "At once")).toHaveLength(1);
  });

  test("are changed as a whole, and keep their own name", async () => {
    const team = await makeTeam("Before", { group: "A" });
    const fields = teamFields("BEFORE", { group: "B", profile: ["distributed"] });
    const updated = await updateTeam(LOCAL_OWNER, team.id, fields);
    expect(updated).toEqual({ status: "ok", team: { ...team, ...fields } });
    expect((await getTeam(LOCAL_OWNER, team.id))?.team).toEqual({ ...team, ...fields });
  });

  test("cannot take another's name by a change", async () => {
    await makeTeam("Taken");
    const team = await makeTeam("Free");
    expect(await updateTeam(LOCAL_OWNER, team.id, teamFields("taken"))).toMatchObject({
      status: "invalid",
    });
    expect((await getTeam(LOCAL_OWNER, team.id))?.team.name).toBe("Free");
  });

  test("come back after a deletion with their draft, answers and snapshots", async () => {
    const team = await makeTeam("Phoenix");
    await submitAlike(team, 3, { practices: practiceIds("build") });
    await submitAlike(team, 4, { practices: practiceIds("build") });
    await startDraft(LOCAL_OWNER, team.id, "quick");
    await save(team.id, practiceIds()[0] ?? "", answerOf(2));
    const before = await getTeam(LOCAL_OWNER, team.id);

    expect(await deleteTeam(LOCAL_OWNER, team.id)).toEqual({ name: "Phoenix" });
    expect(await deleteTeam(LOCAL_OWNER, team.id)).toBeNull();
    expect(await getTeam(LOCAL_OWNER, team.id)).toBeNull();
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
    expect(await save(team.id, practiceIds()[0] ?? "", answerOf(1))).toBeNull();
    expect((await listTeams(LOCAL_OWNER)).teams.map((item) => item.team.id)).not.toContain(team.id);
    expect((await listDrafts(LOCAL_OWNER, 5)).map((item) => item.team.id)).not.toContain(team.id);
    expect(await findDeletedTeam(LOCAL_OWNER, team.id)).toEqual(team);

    expect(await restoreTeam(LOCAL_OWNER, team.id)).toEqual({ status: "ok", team });
    expect(await restoreTeam(LOCAL_OWNER, team.id)).toBeNull();
    expect(await findDeletedTeam(LOCAL_OWNER, team.id)).toBeNull();
    expect(await getTeam(LOCAL_OWNER, team.id)).toEqual(before);
    expect(
      (await getDraft(LOCAL_OWNER, team.id))?.answers.get(practiceIds()[0] ?? "")?.choice,
    ).toBe(2);
  });

  test("stay deleted when their name was taken meanwhile", async () => {
    const first = await makeTeam("Contested");
    await deleteTeam(LOCAL_OWNER, first.id);
    const second = await makeTeam("contested");
    expect(await restoreTeam(LOCAL_OWNER, first.id)).toMatchObject({
      status: "invalid",
      fieldErrors: { name: [expect.stringContaining("“Contested”")] },
    });
    await deleteTeam(LOCAL_OWNER, second.id);
    expect(await restoreTeam(LOCAL_OWNER, first.id)).toMatchObject({ status: "ok" });
  });

  test.each(UNKNOWN_IDS)("that do not exist are null (case %#)", async (id) => {
    expect(await getTeam(LOCAL_OWNER, id)).toBeNull();
    expect(await findDeletedTeam(LOCAL_OWNER, id)).toBeNull();
    expect(await updateTeam(LOCAL_OWNER, id, teamFields("Nobody"))).toBeNull();
    expect(await deleteTeam(LOCAL_OWNER, id)).toBeNull();
    expect(await restoreTeam(LOCAL_OWNER, id)).toBeNull();
  });
});

describeEngines("the list of teams", (engine) => {
  useDatabase(engine);

  test("is in one order on every engine, with the latest snapshot and the draft", async () => {
    const names = ["zulu", "Équipe 10", "equipe 2", "Alpha-2", "alpha 10", "Ärzte", "_under", "10"];
    for (const name of names) await makeTeam(name, { group: name.length > 5 ? "Long" : "" });
    await makeTeam("Another", { group: "a group" });
    const first = await makeDraft("Bravo");
    await save(first.id, practiceIds()[0] ?? "", answerOf("DK"));
    const other = await makeTeam("Charlie");
    await submitAlike(other, 0, { practices: practiceIds("build") });
    const latest = await submitAlike(other, 4, { practices: practiceIds("build") });

    const { teams: list } = await listTeams(LOCAL_OWNER);
    expect(list.map(({ team }) => team.name)).toEqual([
      "10",
      "_under",
      "alpha 10",
      "Alpha-2",
      "Another",
      "Ärzte",
      "Bravo",
      "Charlie",
      "equipe 2",
      "Équipe 10",
      "zulu",
    ]);
    const bravo = list.find(({ team }) => team.name === "Bravo");
    expect(bravo?.latest).toBeNull();
    expect(bravo?.draft?.completion.answered).toBe(1);
    const charlie = list.find(({ team }) => team.name === "Charlie");
    expect(charlie?.draft).toBeNull();
    expect(charlie?.latest).toEqual(latest);
    expect(await listGroups(LOCAL_OWNER)).toEqual(["a group", "Long"]);
    expect(await listDrafts(LOCAL_OWNER, 5)).toEqual([{ team: bravo?.team, draft: bravo?.draft }]);
  });
});
