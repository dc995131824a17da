import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { importTeams, MOST_IMPORT_BYTES } from "@/lib/data/import-teams/import-teams";
import { listTeams } from "@/lib/data/team-list";
import { getTeam } from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import { makeTeam } from "../support/teams";

async function problemsOf(text: string): Promise<readonly string[]> {
  const imported = await importTeams(LOCAL_OWNER, text);
  if (imported.status === "ok") return [];
  return imported.problems.map(({ line, message }) => `${line ?? "all"} ${message}`);
}

describeEngines("a file of teams", (engine) => {
  useDatabase(engine);

  test("is told all at once what it has twice, by what it is found by, and what else is wrong", async () => {
    const wrong = [
      "name,external_id,profile",
      "Eps,x:1,",
      ",x:1,",
      "Zeta,x:1,none",
      "EPS,,none",
      "Eps,x:1,",
    ].join("\n");
    expect(await problemsOf(wrong)).toEqual([
      "3 The external id x:1 is on line 2 already.",
      "3 name: Enter a name for the team.",
      "4 The external id x:1 is on line 2 already.",
      expect.stringMatching(/^4 profile: /),
      "5 The team “EPS” is on line 2 already.",
      expect.stringMatching(/^5 profile: /),
      "6 The team “Eps” is on line 2 already.",
    ]);
    expect((await listTeams(LOCAL_OWNER)).total).toBe(0);
  });

  test("changes no team by its external id on one line and by its name on another", async () => {
    await importTeams(LOCAL_OWNER, "name,external_id\nOld name,x:2\n");
    const renamed = "name,external_id\nNew name,x:2\nold name,\n";
    expect(await problemsOf(renamed)).toEqual(["3 What is “Old name” here is on line 2 already."]);
  });

  test("is refused as a whole where it is too large, by bytes", async () => {
    const of = (characters: number) => `name\n${"ü".repeat(characters)}`;
    const tooLarge = ["all The file is larger than 2 MB. Split it into smaller ones."];
    expect(await problemsOf(of(MOST_IMPORT_BYTES / 2))).toEqual(tooLarge);
    expect(await problemsOf(of(MOST_IMPORT_BYTES / 2 - 3))).toEqual([
      "2 name: Shorten this to at most 80 characters.",
    ]);
    expect(await problemsOf("name\n")).toEqual(["all The file has no teams."]);
    expect(await problemsOf("\ufeff \n")).toEqual([
      "all The file is empty. Choose one with teams.",
    ]);
  });

  test.each([
    "# teams\nteams:\n  - name: Cards\n",
    "---\nkind: Group\n",
    "- name: Cards\n",
    '\ufeff"kind" : Group\n',
  ])("that is YAML without being a catalog file is told what one has: %j", async (text) => {
    // Kills: problems of CSV for what is none.
    expect(await problemsOf(text)).toEqual([
      expect.stringMatching(/^all This is YAML, but no catalog file\. .*“kind: Group”/),
    ]);
  });

  test("with a row that is too short leaves a team as it is", async () => {
    const team = await makeTeam("Short", { group: "Bank" });
    expect(await problemsOf("name,group\nShort\n")).toEqual([
      "2 Fewer cells than the 2 of the header.",
    ]);
    expect((await getTeam(LOCAL_OWNER, team.id))?.team.group).toBe("Bank");
  });

  test("gives a team each tag once, as a form does", async () => {
    const text = "name,tags\nTagged,web|Web | WEB|a\n";
    const look = await importTeams(LOCAL_OWNER, text, { dryRun: true });
    expect(look).toMatchObject({ differences: [{ fields: { tags: ["a", "web"] } }] });
    const made = await makeTeam("Typed", { tags: ["Straße", "Web", "STRASSE", "web"] });
    expect(made.tags).toEqual(["Straße", "Web"]);
  });
});
