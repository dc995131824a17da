import { beforeAll, expect, test } from "vitest";
import { findGroup, groupProblems } from "@/app/dashboard/groups/find-group";
import { DEFAULT_GROUPS } from "@/components/dashboard/group-address";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { seesTeamsNamed } from "@/lib/data/organisation/sees-teams-named";
import { deleteTeam } from "@/lib/data/teams";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { shown } from "../support/heat-map";
import { makeTeam } from "../support/teams";

const MANY = Array.from({ length: 12 }, (_, place) => `Card ${place + 1} Pay`);

async function find(text: string, teams: readonly string[] = []) {
  return shown(await compareTeams(LOCAL_OWNER, { teams, group: null, text })).found;
}

async function namesOf(text: string): Promise<readonly string[] | undefined> {
  return (await find(text))?.teams.map(({ name }) => name);
}

describeEngines("teams that are looked for by name", (engine) => {
  useDatabase(engine);
  let ids: readonly string[] = [];

  beforeAll(async () => {
    const teams = [];
    for (const name of [...MANY, "Pay", "Ölmühle", "100% done"]) {
      teams.push(await makeTeam(name, { group: name === "Pay" ? "Bank / Desk" : "" }));
    }
    for (const team of teams.slice(0, 6)) await assess(team, 2);
    ids = teams.map(({ id }) => id);
  });

  test("are at most ten, by name, that of exactly this name first", async () => {
    const found = await find(" pay ");
    expect(found).toMatchObject({ text: "pay", hasMore: true });
    const names = found?.teams.map(({ name }) => name);
    expect(names).toEqual(["Pay", ...MANY.slice(0, 9)]);
    expect(found?.teams.slice(0, 2)).toEqual([
      { id: ids[12], name: "Pay", group: "Bank / Desk", assessed: false },
      { id: ids[0], name: "Card 1 Pay", group: "", assessed: true },
    ]);
    expect(await find("Card 1")).toMatchObject({ teams: { length: 4 }, hasMore: false });
  });

  test.each([
    ["ÖLMÜHLE", ["Ölmühle"]],
    ["%", ["100% done"]],
    ["nobody", []],
    ["\0", []],
    ["x".repeat(100_000), []],
    ["", undefined],
    ["  ", undefined],
  ])("takes %j literally", async (text, expected) => {
    expect(await namesOf(text)).toEqual(expected);
  });

  test("are not looked for where six stand already, and not among those that are gone", async () => {
    expect(await find("pay", ids.slice(0, 6))).toBeNull();
    expect(await find("pay", ids.slice(0, 5))).toMatchObject({ hasMore: true });
    const gone = await makeTeam("Gone");
    await deleteTeam(LOCAL_OWNER, gone.id);
    expect(await namesOf("gone")).toEqual([]);
  });

  test("are found for a distribution too, whatever its group", async () => {
    const asked = { group: "Bank", team: null, text: "ölmühle" };
    const { found } = shown(await getDistribution(LOCAL_OWNER, asked));
    expect(found?.teams).toMatchObject([{ name: "Ölmühle" }]);
    expect(seesTeamsNamed(LOCAL_OWNER)).toBe(true);
  });

  test("a group that nobody is in is answered with all groups, and a note", async () => {
    const asked = { ...DEFAULT_GROUPS, group: "Nope" };
    const found = shown(await findGroup(LOCAL_OWNER, asked));
    expect(found).toMatchObject({ path: "", children: [{ path: "Bank" }] });
    expect(groupProblems(found, asked)).toEqual(["No team is in the group “Nope”."]);
    const bank = shown(
      await findGroup(LOCAL_OWNER, { ...DEFAULT_GROUPS, group: "Bank", page: 99 }),
    );
    expect(bank.path).toBe("Bank");
    expect(groupProblems(bank, { ...DEFAULT_GROUPS, group: "Bank", page: 99 })).toEqual([
      "There is no page 99.",
    ]);
    expect(groupProblems(bank, { ...DEFAULT_GROUPS, group: "Bank" })).toEqual([]);
  });
});
