import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { comparePlansOf, findRemovedPlan, getKeptPlan, listPlans } from "@/lib/data/plans";
import { changeAction } from "@/lib/data/plans-actions";
import { makeCurrent, removePlan, renamePlan, restorePlan } from "@/lib/data/plans-change";
import { keepPlan, renewPlan } from "@/lib/data/plans-keep";
import { getPlan } from "@/lib/data/results";
import { withdrawSnapshot } from "@/lib/data/snapshots";
import { deleteTeam, restoreTeam } from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import {
  BUILD,
  keep,
  makePlanned,
  NOTHING_SAID,
  namesOf,
  planOf,
  say,
} from "../support/kept-plans";
import { makeTeam, submitAlike } from "../support/teams";

/** A small plan: build alone, to Beginner. */
const SMALL = "target=areas&area-build=2";
const NOWHERE = "0".repeat(20);

async function listed(teamId: string) {
  return (await listPlans(LOCAL_OWNER, teamId))?.plans ?? [];
}

describeEngines("keeping a plan", (engine) => {
  useDatabase(engine);

  test("stores what the roadmap shows, under a name, and the first one is current", async () => {
    const { team, snapshot, planId } = await makePlanned("Keeps", SMALL);
    const shown = await getPlan(LOCAL_OWNER, {
      ...{ teamId: team.id, snapshotId: snapshot.id },
      query: { target: "areas", "area-build": "2" },
    });
    const { plan, edition, questionnaire, ...rest } = await planOf(team.id, planId);
    expect(plan).toEqual({ id: planId, name: "The plan", isCurrent: true, version: 1 });
    expect(edition).toMatchObject({ number: 1, query: SMALL, snapshotId: snapshot.id });
    expect(edition).toMatchObject({ snapshotAt: snapshot.submittedAt, madeBy: LOCAL_OWNER.name });
    const actions = shown?.plan?.roadmap.stages.flatMap((stage) => stage.actions) ?? [];
    expect(actions.length).toBeGreaterThan(3);
    expect(edition.actions.map(({ id }) => id)).toEqual(actions.map(({ practice }) => practice));
    expect(edition.totalDays).toBe(shown?.plan?.roadmap.totalDays);
    expect(questionnaire.version).toBe(snapshot.questionnaireVersion);
    expect(rest).toMatchObject({ previous: null, moved: null, newer: null });
    expect(rest.tracked.progress).toMatchObject({
      actions: actions.length,
      closed: 0,
      saidDone: 0,
    });
    const [head] = await listed(team.id);
    const { progress } = rest.tracked;
    expect(head).toEqual({ ...plan, edition, editions: 1, progress });
  });

  test("a second plan is not current, and its query is kept in its short form", async () => {
    const { team, snapshot } = await makePlanned("Second");
    const query = "capacity=30&target=3&start=&pin=secrets-managed%2Cscripted-build";
    const id = await keep(team.id, snapshot.id, { name: "  Other ", query });
    const { plan, edition } = await planOf(team.id, id);
    expect(plan).toMatchObject({ name: "Other", isCurrent: false });
    expect(edition.query).toBe("target=3&pin=scripted-build,secrets-managed");
    expect(await namesOf(team.id)).toEqual(["THE PLAN", "Other"]);
  });

  test("own actions and an empty plan are kept too", async () => {
    const { team, snapshot } = await makePlanned("Own");
    const query = "target=areas&area-build=1&extra=hire.10.first..Hire%20a%20tester";
    const id = await keep(team.id, snapshot.id, { name: "Own", query });
    expect((await planOf(team.id, id)).edition.actions[0]).toMatchObject({
      ...{ id: "hire", kind: "own", title: "Hire a tester", area: null, stage: "first" },
    });
    const done = await submitAlike(team, 4, BUILD);
    const empty = await keep(team.id, done.id, { name: "Empty", query: SMALL });
    const { edition, tracked } = await planOf(team.id, empty);
    expect(edition).toMatchObject({ actions: [], finishesOn: null, totalDays: 0 });
    expect(tracked.progress).toMatchObject({ actions: 0, days: 0 });
  });

  test("refuses a draft, a what-if, and everything that an address would ignore", async () => {
    const { team, snapshot } = await makePlanned("Refuses");
    const keepOf = (query: string, snapshotId = snapshot.id) =>
      keepPlan(LOCAL_OWNER, team.id, { snapshotId, query, name: "X" });
    expect(await keepOf("", "draft")).toMatchObject({
      fieldErrors: { form: [expect.stringMatching(/^Submit the assessment first/)] },
    });
    expect(await keepOf("try-scripted-build=4")).toMatchObject({
      fieldErrors: { form: [expect.stringMatching(/^Take out the answers of the what-if/)] },
    });
    expect(await keepOf("pin=no-such&colour=red")).toMatchObject({
      fieldErrors: { form: [expect.stringContaining("pin"), expect.stringContaining("colour")] },
    });
    expect(await keepOf("capacity=0")).toMatchObject({
      fieldErrors: { form: [expect.stringContaining("capacity")] },
    });
    expect(await keepOf("", NOWHERE)).toBeNull();
    expect(await keepOf("", "\0")).toBeNull();
    await withdrawSnapshot(LOCAL_OWNER, team.id, snapshot.id);
    expect(await keepOf("")).toBeNull();
    expect(await listed(team.id)).toHaveLength(1);
  });

  test("refuses a goal where there is no level above", async () => {
    const team = await makeTeam("Top");
    const { id: snapshotId } = await submitAlike(team, 4);
    expect(await keepPlan(LOCAL_OWNER, team.id, { snapshotId, query: "", name: "X" })).toEqual({
      status: "invalid",
      fieldErrors: { form: ["Choose a target: there is no level above to plan for."] },
    });
  });

  test("refuses names that are empty, too long or taken in any case and form", async () => {
    const { team, snapshot } = await makePlanned("Names");
    const named = (name: unknown) =>
      keepPlan(LOCAL_OWNER, team.id, { snapshotId: snapshot.id, query: "", name: name as string });
    for (const name of ["", " ", "\u200d", "a\nb", "é".repeat(81), 7]) {
      expect(await named(name)).toMatchObject({
        status: "invalid",
        fieldErrors: { name: expect.any(Array) },
      });
    }
    expect(await named("É".repeat(80))).toMatchObject({ status: "ok" });
    expect(await named("e\u0301".repeat(80))).toMatchObject({
      fieldErrors: { name: [expect.stringMatching(/^Choose another name: this team has a plan/)] },
    });
    const other = await makePlanned("Another team");
    expect(await keep(other.team.id, other.snapshot.id, { name: "É".repeat(80) })).toBeTruthy();
  });

  test("refuses what is no such object, and names every field", async () => {
    const { team } = await makePlanned("Fields");
    const wrong = { snapshotId: 1, query: 2, name: "", more: 3 };
    const keepWrong = (input: unknown) => keepPlan(LOCAL_OWNER, team.id, input as never);
    const outcome = await keepWrong(wrong);
    expect(outcome).toMatchObject({ status: "invalid" });
    expect(Object.keys((outcome as { fieldErrors: object }).fieldErrors).sort()).toEqual([
      ...["more", "name", "query", "snapshotId"],
    ]);
    expect(await keepWrong(null)).toMatchObject({ fieldErrors: { form: expect.any(Array) } });
    expect(
      await keepWrong({ snapshotId: NOWHERE, name: "X", query: "x".repeat(16_385) }),
    ).toMatchObject({ fieldErrors: { query: expect.any(Array) } });
  });

  test("stops at twenty plans, of which removed ones are none", async () => {
    const { team, snapshot, planId } = await makePlanned("Twenty", SMALL);
    for (let i = 2; i <= 20; i += 1) {
      await keep(team.id, snapshot.id, { name: `Plan ${i}`, query: SMALL });
    }
    const input = { snapshotId: snapshot.id, query: SMALL, name: "One more" };
    const full = { fieldErrors: { form: ["Remove a plan first: a team keeps at most 20."] } };
    expect(await keepPlan(LOCAL_OWNER, team.id, input)).toMatchObject(full);
    await removePlan(LOCAL_OWNER, team.id, planId);
    expect(await keepPlan(LOCAL_OWNER, team.id, input)).toMatchObject({ status: "ok" });
    expect(await restorePlan(LOCAL_OWNER, team.id, planId)).toMatchObject(full);
  });

  test("of two at once under one name one is kept, and one is current", async () => {
    const { team, snapshot, planId } = await makePlanned("At once", SMALL);
    await removePlan(LOCAL_OWNER, team.id, planId);
    const input = { snapshotId: snapshot.id, query: SMALL };
    const outcomes = await Promise.all(
      ["Same", "SAME", "Other", "Third"].map((name) =>
        keepPlan(LOCAL_OWNER, team.id, { ...input, name }),
      ),
    );
    expect(outcomes.filter((each) => each?.status === "ok")).toHaveLength(3);
    expect((await listed(team.id)).filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });
});

describeEngines("a kept plan", (engine) => {
  useDatabase(engine);

  test("is renamed, and keeps its own name when that is said again", async () => {
    const { team, snapshot, planId } = await makePlanned("Renames", SMALL);
    await keep(team.id, snapshot.id, { name: "Other", query: SMALL });
    const rename = (name: string) => renamePlan(LOCAL_OWNER, team.id, planId, { name });
    expect(await rename("THE PLAN")).toEqual({ status: "ok" });
    expect(await rename("THE PLAN")).toEqual({ status: "ok" });
    expect((await planOf(team.id, planId)).plan).toMatchObject({ name: "THE PLAN", version: 2 });
    expect(await rename("oTHER")).toMatchObject({ fieldErrors: { name: expect.any(Array) } });
    expect(await rename(" ")).toMatchObject({
      fieldErrors: { name: ["Enter a name for the plan."] },
    });
    expect(await renamePlan(LOCAL_OWNER, team.id, NOWHERE, { name: "X" })).toBeNull();
  });

  test("is current alone, also when it is removed and comes back", async () => {
    const { team, snapshot, planId: first } = await makePlanned("Current", SMALL);
    const second = await keep(team.id, snapshot.id, { name: "Second", query: SMALL });
    const third = await keep(team.id, snapshot.id, { name: "Third", query: SMALL });
    expect(await makeCurrent(LOCAL_OWNER, team.id, second)).toMatchObject({ isCurrent: true });
    expect(await namesOf(team.id)).toEqual(["SECOND", "Third", "The plan"]);
    const { version } = (await planOf(team.id, second)).plan;
    await makeCurrent(LOCAL_OWNER, team.id, second);
    expect((await planOf(team.id, second)).plan.version).toBe(version);

    expect(await removePlan(LOCAL_OWNER, team.id, second)).toEqual({ id: second, name: "Second" });
    expect(await namesOf(team.id)).toEqual(["THIRD", "The plan"]);
    expect(await restorePlan(LOCAL_OWNER, team.id, second)).toMatchObject({
      ...{ status: "ok", plan: { id: second, isCurrent: true } },
    });
    expect(await namesOf(team.id)).toEqual(["SECOND", "Third", "The plan"]);

    await removePlan(LOCAL_OWNER, team.id, second);
    await makeCurrent(LOCAL_OWNER, team.id, first);
    await restorePlan(LOCAL_OWNER, team.id, second);
    expect(await namesOf(team.id)).toEqual(["THE PLAN", "Third", "Second"]);

    for (const id of [first, second, third]) await removePlan(LOCAL_OWNER, team.id, id);
    expect(await namesOf(team.id)).toEqual([]);
    await restorePlan(LOCAL_OWNER, team.id, third);
    expect(await namesOf(team.id)).toEqual(["THIRD"]);
    // The first one was not current when it went, but it is alone now.
    await restorePlan(LOCAL_OWNER, team.id, first);
    await removePlan(LOCAL_OWNER, team.id, first);
    await removePlan(LOCAL_OWNER, team.id, third);
    await restorePlan(LOCAL_OWNER, team.id, first);
    expect(await namesOf(team.id)).toEqual(["THE PLAN"]);
  });

  test("that is removed is nowhere, and comes back whole unless its name is taken", async () => {
    const { team, snapshot, planId } = await makePlanned("Removes", SMALL);
    const [action] = (await planOf(team.id, planId)).edition.actions;
    const at = { teamId: team.id, planId, actionId: action?.id ?? "" };
    await say(at, { status: "under-way", note: "begun" });
    const before = await planOf(team.id, planId);
    expect(await findRemovedPlan(LOCAL_OWNER, team.id, planId)).toBeNull();
    expect(await restorePlan(LOCAL_OWNER, team.id, planId)).toBeNull();
    await removePlan(LOCAL_OWNER, team.id, planId);
    expect(await findRemovedPlan(LOCAL_OWNER, team.id, planId)).toEqual({
      ...{ id: planId, name: "The plan" },
    });
    const gone = [
      getKeptPlan(LOCAL_OWNER, team.id, planId),
      removePlan(LOCAL_OWNER, team.id, planId),
      renewPlan(LOCAL_OWNER, team.id, planId),
      makeCurrent(LOCAL_OWNER, team.id, planId),
      renamePlan(LOCAL_OWNER, team.id, planId, { name: "X" }),
      changeAction(LOCAL_OWNER, team.id, planId, at.actionId, NOTHING_SAID),
      comparePlansOf(LOCAL_OWNER, team.id, planId, planId),
    ];
    expect(await Promise.all(gone)).toEqual(gone.map(() => null));
    const taker = await keep(team.id, snapshot.id, { name: "the plan", query: SMALL });
    expect(await restorePlan(LOCAL_OWNER, team.id, planId)).toMatchObject({
      fieldErrors: { name: [expect.stringContaining("“The plan”")] },
    });
    await removePlan(LOCAL_OWNER, team.id, taker);
    await restorePlan(LOCAL_OWNER, team.id, planId);
    const after = await planOf(team.id, planId);
    expect({ ...after, plan: null }).toEqual({ ...before, plan: null });
  });

  test("belongs to its team alone", async () => {
    const { team, planId } = await makePlanned("Owner", SMALL);
    const stranger = await makePlanned("Stranger", SMALL);
    const { id } = stranger.team;
    const all = [
      getKeptPlan(LOCAL_OWNER, id, planId),
      renewPlan(LOCAL_OWNER, id, planId),
      removePlan(LOCAL_OWNER, id, planId),
      makeCurrent(LOCAL_OWNER, id, planId),
      renamePlan(LOCAL_OWNER, id, planId, { name: "Mine" }),
      comparePlansOf(LOCAL_OWNER, id, planId, stranger.planId),
      listPlans(LOCAL_OWNER, NOWHERE),
      listPlans(LOCAL_OWNER, "\0"),
      getKeptPlan(LOCAL_OWNER, id, "\0"),
    ];
    expect(await Promise.all(all)).toEqual(all.map(() => null));
    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await getKeptPlan(LOCAL_OWNER, team.id, planId)).toBeNull();
    await restoreTeam(LOCAL_OWNER, team.id);
    expect((await planOf(team.id, planId)).plan.name).toBe("The plan");
  });
});
