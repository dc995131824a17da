import { beforeAll, describe, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { listPlans } from "@/lib/data/plans";
import { removePlan, restorePlan } from "@/lib/data/plans-change";
import { hashOfDocument } from "@/lib/data/transfer/content-hash";
import { canonicalJson } from "@/lib/export/canonical-json";
import { describeEngines, ENGINES, elsewhere, useDatabase } from "../support/engines";
import { ODD_NOTE, seedInstance } from "../support/keeping";
import { namesOf, planOf, say } from "../support/kept-plans";
import { makeTeam } from "../support/teams";

// biome-ignore lint/suspicious/noExplicitAny: edits of a document in every possible way
type Loose = any;

async function exported(team: string): Promise<string> {
  return (await exportInstance(LOCAL_OWNER, team)) ?? "";
}

/** The document with its first team changed, and the hash made to agree. */
function edit(text: string, change: (team: Loose) => unknown): string {
  const document = JSON.parse(text);
  change(document.teams[0]);
  return canonicalJson({ ...document, contentHash: hashOfDocument(document) });
}

describeEngines("the plans of an exported team", (engine) => {
  useDatabase(engine);

  test("come back with their editions and words, and are worked off where they were", async () => {
    const { quiet } = await seedInstance();
    const [, { id: planId, words }] = JSON.parse(await exported("quiet")).teams[0].plans;
    const { action, status, note } = words[0];
    // The status was said before the rest.
    const kept = { teamId: quiet.id, planId, actionId: action };
    expect(await say(kept, { status, note, owner: "Ana" })).toEqual({ status: "ok" });
    const text = await exported("quiet");
    const [{ plans }] = JSON.parse(text).teams;
    expect(plans).toHaveLength(2);
    const [gone, living] = plans;
    expect(gone.deletedAt).not.toBeNull();
    expect(living).toMatchObject({ current: true, deletedAt: null });
    expect(living.editions.map(({ number }: Loose) => number)).toEqual([1, 2]);
    expect(living.words).toHaveLength(2);
    expect(living.words[0]).toMatchObject({ status: "done", note: ODD_NOTE, version: 2 });
    expect(living.words[0].statusAt < living.words[0].changedAt).toBe(true);
    expect(living.words[1]).not.toHaveProperty("statusAt");
    const before = await planOf(quiet.id, living.id);
    await elsewhere(engine.name, async () => {
      await importInstance(LOCAL_OWNER, text);
      expect(await planOf(quiet.id, living.id)).toEqual(before);
      const actionId = before.edition.actions[0]?.id ?? "";
      const at = { teamId: quiet.id, planId: living.id, actionId };
      expect(await say(at, { status: "dropped" })).toEqual({ status: "ok" });
      await removePlan(LOCAL_OWNER, quiet.id, living.id);
      expect(await restorePlan(LOCAL_OWNER, quiet.id, gone.id)).toMatchObject({ status: "ok" });
      expect(await namesOf(quiet.id)).toEqual([gone.name.toUpperCase()]);
    });
  });

  test("are left out where there is none, as in files from before there were plans", async () => {
    const team = await makeTeam("No plan");
    const text = await exported("no plan");
    expect(text).not.toContain('"plans"');
    await elsewhere(engine.name, async () => {
      expect(await importInstance(LOCAL_OWNER, text)).toMatchObject({ added: ["No plan"] });
      expect(await importInstance(LOCAL_OWNER, text)).toMatchObject({ unchanged: ["No plan"] });
      expect(await listPlans(LOCAL_OWNER, team.id)).toMatchObject({ plans: [] });
    });
  });
});

describe("plans that are refused", () => {
  const sqlite = ENGINES[0];
  if (!sqlite) throw new Error("no engine");
  useDatabase(sqlite);
  let text: string;

  beforeAll(async () => {
    await seedInstance();
    text = await exported("quiet");
  }, 60_000);

  test.each<[string, (plans: Loose[]) => unknown, RegExp]>([
    ["a gap in editions", ([, plan]) => plan.editions.splice(0, 1), /do not count 1, 2, 3/],
    ["no edition", ([, plan]) => plan.editions.splice(0), /plans\[1\]\.editions/],
    [
      "an action twice",
      ([gone]) => gone.editions[0].edition.actions.push(gone.editions[0].edition.actions[0]),
      /has an action twice/,
    ],
    ["words twice", ([, plan]) => plan.words.push(plan.words[0]), /says something twice/],
    [
      "one name twice",
      ([gone, plan]) => Object.assign(gone, { deletedAt: null, name: plan.name.toUpperCase() }),
      /two plans have the same name/,
    ],
    [
      "two current plans",
      ([gone]) => Object.assign(gone, { deletedAt: null }),
      /not exactly one of the plans/,
    ],
    ["no current plan", ([, plan]) => Object.assign(plan, { current: false }), /not exactly one/],
    ["one id twice", ([gone, plan]) => Object.assign(gone, { id: plan.id }), /occurs twice in the/],
    ["no list", (plans) => plans.splice(0), /teams\[0\]\.plans/],
    ["a status", ([, plan]) => Object.assign(plan.words[0], { status: "later" }), /words\[0\]\.st/],
    [
      "an unknown member of an edition",
      ([, plan]) => Object.assign(plan.editions[0].edition, { colour: 1 }),
      /members that are not known/,
    ],
    [
      "a day that is none",
      ([, plan]) => Object.assign(plan.editions[0].edition, { startsOn: "2027-02-30" }),
      /editions\[0\]\.edition\.startsOn/,
    ],
  ])("%s", async (_, change, reason) => {
    await elsewhere("sqlite", async () => {
      const outcome = await importInstance(
        LOCAL_OWNER,
        edit(text, ({ plans }) => change(plans)),
      );
      if (outcome.status === "ok") throw new Error("was taken");
      expect(outcome.problems.join("\n")).toMatch(reason);
    });
  });
});
