import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import { addExample, removeExample } from "@/lib/data/example";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import {
  getOrganisationPlan,
  getTeamsOfAction,
  getWholeOrganisationPlan,
} from "@/lib/data/organisation-plan";
import { completeStorage } from "@/lib/data/prepare-storage";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";
import { checkNextActions } from "@/lib/data/store/check-next-actions";
import { getStorage } from "@/lib/data/store/open-storage";
import { readCounted, settleCounts } from "@/lib/data/store/read-counted";
import { makeRow } from "@/lib/data/store/refresh-row";
import { deleteTeam, restoreTeam } from "@/lib/data/teams";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import { findRowSources } from "@/lib/storage/organisation/row-sources";
import { changeTeamRow } from "@/lib/storage/organisation/team-rows";
import type { Db } from "@/lib/storage/storage";
import { assess } from "../support/assess";
import { describeEngines, elsewhere, useDatabase } from "../support/engines";
import { heatMap, shown } from "../support/heat-map";
import { ALL_ACTIONS, TEAMS_BY_NAME } from "../support/plan-queries";
import {
  answerOf,
  makeDraft,
  makeTeam,
  practiceIds,
  roadmapOf,
  save,
  submitAlike,
} from "../support/teams";

const VALUES: readonly AnswerValue[] = [0, 1, 2, 3, 4];

const plan = async (group: string | null = null, page = 1) =>
  shown(await getOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group, page }));

const wholePlan = async (group: string | null) =>
  shown(await getWholeOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group })).actions;

const findTeamsOf = (practice: string, group: string | null = null, page = 1) =>
  getTeamsOfAction(LOCAL_OWNER, practice, { ...TEAMS_BY_NAME, group, page });

const teamsOf = async (...asked: Parameters<typeof findTeamsOf>) =>
  shown(await findTeamsOf(...asked));

async function write<T>(run: (db: Db) => Promise<T>): Promise<T> {
  return (await getStorage()).write(run);
}

/** Teams whose stored actions are not what their plans come to. */
async function wrong(): Promise<readonly string[]> {
  return readCounted(checkNextActions);
}

async function liveIds(): Promise<readonly string[]> {
  return (await heatMap()).rows.map(({ team }) => team.id);
}

/** As teams are whose plans an earlier Tidemark did not keep (null), or kept wrongly. */
async function setPlans(teamIds: readonly string[], actions: readonly [] | null): Promise<void> {
  await settleCounts();
  await write(async (db) => {
    const sums = new CountSums();
    for (const id of teamIds) {
      const { sources, stored } = await findRowSources(db, id);
      if (!sources || !stored) throw new Error("no row");
      const row = await makeRow(db, { ...sources, actions }, stored.counted);
      sums.change(stored.counted, row?.counted ?? null);
      await runAtOnce(db, changeTeamRow(db, stored, row));
    }
    await addToCounts(db, sums.changes());
  });
}

async function clear(): Promise<void> {
  await write(async (db) => {
    await db.deleteFrom("teams").execute();
    await db.deleteFrom("group_counts").execute();
    await db.deleteFrom("count_changes").execute();
  });
}

/** Everything answered well but the named practices, so that the plan has little on it. */
async function submitBut(name: string, missing: readonly string[], group = "") {
  const team = await makeTeam(name, { group });
  const practices = practiceIds().filter((id) => !missing.includes(id));
  return { team, snapshot: await assess(team, 4, { practices }) };
}

/** The actions of each assessed team, read from the roadmap that its page shows. */
async function plansByTeam(): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const { rows } = await heatMap();
  const plans = new Map<string, ReadonlyMap<string, number>>();
  for (const { team, snapshot } of rows) {
    if (!snapshot) continue;
    const roadmap = (await roadmapOf(team.id, snapshot.id, null))?.roadmap;
    const actions = roadmap?.stages.flatMap((stage) => stage.actions) ?? [];
    plans.set(team.id, new Map(actions.map(({ practice, days }) => [practice, days])));
  }
  return plans;
}

describeEngines("the organisation plan", (engine) => {
  useDatabase(engine);
  beforeEach(clear);

  test("adds up what the roadmap of each team shows", { timeout: 60_000 }, async () => {
    await addExample(LOCAL_OWNER);
    for (const [index, value] of VALUES.entries()) {
      const team = await makeTeam(`Alike ${index}`, { profile: index % 2 ? ["ships-ml"] : [] });
      await submitAlike(team, value, { practices: practiceIds("build") });
    }
    const plans = [...(await plansByTeam()).values()];
    const whole = await wholePlan(null);
    expect(new Set(whole.map(({ practice }) => practice))).toEqual(
      new Set(plans.flatMap((each) => [...each.keys()])),
    );
    for (const action of whole) {
      const days = plans.flatMap((each) => each.get(action.practice) ?? []).sort((a, b) => a - b);
      const having = plans.filter((each) => each.has(action.practice));
      const middle = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]];
      expect(action).toMatchObject({
        teams: days.length,
        alone: having.filter(({ size }) => size === 1).length,
        withOneOther: having.filter(({ size }) => size === 2).length,
        totalDays: days.reduce((sum, each) => sum + each, 0),
        middleDays: { low: middle[0], high: middle[1] },
      });
    }
    const keys = whole.map(({ teams, totalDays, practice }) => [-teams, totalDays, practice]);
    expect(keys).toEqual(
      keys.toSorted(([a = 0, b = 0, c = ""], [d = 0, e = 0, f = ""]) =>
        a !== d ? (a < d ? -1 : 1) : b !== e ? (b < e ? -1 : 1) : c < f ? -1 : 1,
      ),
    );
    expect(await wrong()).toEqual([]);
  });

  test("counts for how many teams an action is the only one, or one of two", async () => {
    const [one = "", two = ""] = practiceIds("build");
    await submitBut("Needs one", [one]);
    await submitBut("Needs the same", [one]);
    await submitBut("Needs another", [two]);
    const { actions, leading, ...counts } = await plan();
    expect(counts).toMatchObject({ teams: 3, assessed: 3, pending: 0, atTop: 0, total: 2 });
    expect(actions).toMatchObject([
      { practice: one, area: "build", teams: 2, alone: 2, withOneOther: 0 },
      { practice: two, area: "build", teams: 1, alone: 1, withOneOther: 0 },
    ]);
    expect(leading).toEqual(actions.slice(0, 1));
    await submitBut("Needs both", [one, two]);
    expect((await plan()).actions).toMatchObject([
      { practice: one, teams: 3, alone: 2, withOneOther: 1 },
      { practice: two, teams: 2, alone: 1, withOneOther: 1 },
    ]);
  });

  test("takes no tag for a practice", async () => {
    const [one = ""] = practiceIds("build");
    await submitBut("Needs it", [one]);
    await makeTeam("Is called so", { tags: [one] });
    const tagged = (await heatMap({ tag: one })).rows.map(({ team }) => team.name);
    expect(tagged).toEqual(["Is called so"]);
    expect((await teamsOf(one)).rows.map(({ name }) => name)).toEqual(["Needs it"]);
  });

  test("knows neither drafts nor teams at the top, and says how many there are", async () => {
    expect(await plan()).toMatchObject({ teams: 0, assessed: 0, total: 0, leading: [], page: 1 });
    const draft = await makeDraft("Only a draft");
    await save(draft.id, practiceIds()[0] ?? "", answerOf(0));
    await submitBut("Expert", []);
    expect(await plan()).toMatchObject({ teams: 2, assessed: 1, atTop: 1, pending: 0, total: 0 });
    const { practices } = getQuestionnaire(LOCAL_OWNER);
    const highest = practices.filter(({ level }) => level === 5).map(({ id }) => id);
    await submitBut("One level below", highest);
    expect(await plan()).toMatchObject({ teams: 3, assessed: 2, atTop: 1, pending: 0 });
    expect(await wrong()).toEqual([]);
  });

  test("follows every change of a team's latest snapshot", { timeout: 60_000 }, async () => {
    const [one = "", two = ""] = practiceIds("build");
    const ids = async () => (await plan()).actions.map(({ practice }) => practice);
    const { team } = await submitBut("Moving", [one]);
    expect(await ids()).toEqual([one]);

    await startDraft(LOCAL_OWNER, team.id, "full");
    await save(team.id, two, answerOf(0));
    expect(await ids()).toEqual([one]);
    const practices = practiceIds().filter((id) => id !== two);
    const second = await submitAlike(team, 4, { practices });
    expect(await ids()).toEqual([two]);
    await withdrawSnapshot(LOCAL_OWNER, team.id, second.id);
    expect(await ids()).toEqual([one]);
    await restoreSnapshot(LOCAL_OWNER, team.id, second.id);
    expect(await ids()).toEqual([two]);

    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await plan()).toMatchObject({ teams: 0, assessed: 0, total: 0 });
    expect(await wrong()).toEqual([]);
    await restoreTeam(LOCAL_OWNER, team.id);
    expect(await ids()).toEqual([two]);
    expect(await wrong()).toEqual([]);
  });

  test("comes and goes with the example, and with an import", { timeout: 60_000 }, async () => {
    await addExample(LOCAL_OWNER);
    const [gone] = (await plansByTeam()).keys();
    await deleteTeam(LOCAL_OWNER, gone ?? "");
    const before = await plan();
    expect(before).toMatchObject({ assessed: 5, pending: 0 });
    const exported = (await exportInstance(LOCAL_OWNER, null)) ?? "";
    await removeExample(LOCAL_OWNER);
    expect(await plan()).toMatchObject({ teams: 0, total: 0 });
    await elsewhere(engine.name, async () => {
      await importInstance(LOCAL_OWNER, exported);
      expect(await plan()).toEqual(before);
      expect(await wrong()).toEqual([]);
    });
  });

  test("is filled once for teams that submitted before it was kept", async () => {
    const { team } = await submitBut("Before", practiceIds("build"));
    const { team: hidden } = await submitBut("Deleted before", practiceIds("test"));
    for (let i = 1; i <= 25; i++) await submitBut(`More ${i}`, []);
    const before = await plan();
    await deleteTeam(LOCAL_OWNER, hidden.id);
    await setPlans(await liveIds(), null);
    expect(await plan()).toMatchObject({ teams: 26, assessed: 26, pending: 26, atTop: 25 });
    expect(await wrong()).toHaveLength(26);
    await Promise.all([completeStorage(), completeStorage()]);
    expect(await wrong()).toEqual([]);
    expect(await plan()).toMatchObject({ assessed: 26, pending: 0, atTop: 25 });
    await restoreTeam(LOCAL_OWNER, hidden.id);
    expect(await plan()).toEqual(before);
    await setPlans([team.id], []);
    await completeStorage();
    expect(await wrong()).toEqual([team.id]);
  }, 60_000);

  test("is left to who submits while plans are made", async () => {
    const { team } = await submitBut("Busy", practiceIds("build"));
    await setPlans([team.id], null);
    const storage = await getStorage();
    const { write } = storage;
    const submitFirst = vi.spyOn(storage, "write").mockImplementationOnce(async (run) => {
      await submitAlike(team, 4);
      return write(run);
    });
    await completeStorage();
    expect(submitFirst).toHaveBeenCalled();
    submitFirst.mockRestore();
    expect(await wrong()).toEqual([]);
    expect(await plan()).toMatchObject({ pending: 0, atTop: 1, total: 0 });
  });

  test("is filled right while teams submit and go", { timeout: 60_000 }, async () => {
    const [one = "", two = ""] = practiceIds("build");
    const teams = [];
    for (let i = 1; i <= 22; i++) teams.push((await submitBut(`Busy ${i}`, [one])).team);
    await setPlans(await liveIds(), null);
    const [first, second, third] = teams;
    if (!first || !second || !third) throw new Error("no teams");
    const others = practiceIds().filter((id) => id !== two);
    await Promise.all([
      completeStorage(),
      submitAlike(first, 4, { practices: others }),
      deleteTeam(LOCAL_OWNER, second.id),
      deleteTeam(LOCAL_OWNER, third.id).then(() => restoreTeam(LOCAL_OWNER, third.id)),
    ]);
    expect(await wrong()).toEqual([]);
    expect(await plan()).toMatchObject({ teams: 21, assessed: 21, pending: 0 });
  });
});

describeEngines("the organisation plan of sixty teams in two groups", (engine) => {
  useDatabase(engine);
  const [one = "", two = ""] = practiceIds("build");

  beforeAll(async () => {
    for (let i = 1; i <= 60; i++) {
      await submitBut(`Team ${i}`, i > 52 ? [one, two] : [one], i % 3 === 0 ? "Retail" : "Bank");
    }
    await makeTeam("Newcomer", { group: "Retail" });
  }, 120_000);

  test("names the teams of an action by name, page by page", async () => {
    const first = await teamsOf(one);
    expect(first).toMatchObject({ total: 60, page: 1, pageCount: 2, teams: 61, assessed: 60 });
    expect(first.action).toMatchObject({ practice: one, teams: 60, alone: 52, withOneOther: 8 });
    expect(first.rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 50 }, (_, i) => `Team ${i + 1}`),
    );
    const last = await teamsOf(one, null, 2);
    expect(last.rows.map(({ name, actions }) => [name, actions])).toEqual(
      Array.from({ length: 10 }, (_, i) => [`Team ${i + 51}`, i < 2 ? 1 : 2]),
    );
    for (const page of [3, 1e9]) expect(await teamsOf(one, null, page)).toEqual(last);
    for (const page of [0, Number.NaN]) expect(await teamsOf(one, null, page)).toEqual(first);
  });

  test("leads to the roadmap that the figures are from", async () => {
    const [row] = (await teamsOf(two)).rows;
    const roadmap = (await roadmapOf(row?.id ?? "", row?.snapshotId ?? "", null))?.roadmap;
    const actions = roadmap?.stages.flatMap((stage) => stage.actions) ?? [];
    expect(actions).toHaveLength(row?.actions ?? 0);
    expect(actions.find(({ practice }) => practice === two)?.days).toBe(row?.days);
  });

  test("narrowed to a group counts within it and still names all groups", async () => {
    const retail = await plan("Retail");
    expect(retail).toMatchObject({ teams: 21, assessed: 20 });
    expect(retail.choices.groups.map(({ path }) => path)).toEqual(["Bank", "Retail"]);
    expect(retail.actions[0]).toMatchObject({ practice: one, teams: 20 });
    expect((await teamsOf(two, "Retail")).rows.map(({ name }) => name)).toEqual([
      ...["Team 54", "Team 57", "Team 60"],
    ]);
    for (const group of ["", "retail", "No group\0", "' or 1=1"]) {
      expect(await plan(group)).toMatchObject({ teams: 0, total: 0 });
    }
    expect(await wholePlan("Retail")).toEqual(retail.actions);
  });

  test("knows a practice that no plan has, and nothing else", async () => {
    const other = practiceIds("deploy")[0] ?? "";
    expect(await teamsOf(other)).toMatchObject({ total: 0, rows: [], action: { teams: 0 } });
    for (const id of ["no-such-practice", "", "\0", "x".repeat(5000)]) {
      expect(await findTeamsOf(id)).toBeNull();
    }
  });
});
