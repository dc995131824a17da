import { describe, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { comparePlansOf, findRemovedPlan, getKeptPlan, listPlans } from "@/lib/data/plans";
import { changeAction } from "@/lib/data/plans-actions";
import { makeCurrent, removePlan, renamePlan, restorePlan } from "@/lib/data/plans-change";
import { keepPlan, renewPlan } from "@/lib/data/plans-keep";
import type { ActionInput } from "@/lib/data/plans-views";
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
  submitChanged,
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

describeEngines("what people say about an action", (engine) => {
  useDatabase(engine);

  async function planned(name: string) {
    const { team, planId } = await makePlanned(name, SMALL);
    const [action] = (await planOf(team.id, planId)).edition.actions;
    const at = { teamId: team.id, planId, actionId: action?.id ?? "" };
    const send = (input: Partial<ActionInput>) =>
      changeAction(LOCAL_OWNER, team.id, planId, at.actionId, { ...NOTHING_SAID, ...input });
    const tracked = async () => (await planOf(team.id, planId)).tracked.actions[0];
    return { team, planId, at, send, tracked };
  }

  test("is stored as said, with who said it", async () => {
    const { send, tracked } = await planned("Said");
    const said = {
      status: "under-way",
      owner: " Zoë\u0308 ",
      dueOn: "2028-02-29",
      note: " a\nb ",
    } as const;
    expect(await send(said)).toEqual({ status: "ok" });
    expect(await tracked()).toMatchObject({
      words: {
        ...{ status: "under-way", owner: "Zo\u00eb\u0308", dueOn: "2028-02-29", note: " a\nb " },
        ...{ version: 1, changedBy: LOCAL_OWNER.name, changedAt: expect.any(String) },
      },
      state: "under-way",
      due: "2028-02-29",
    });
    expect(await send({ dueOn: "", version: 1 })).toEqual({ status: "ok" });
    expect((await tracked())?.words).toMatchObject({ status: "to-do", dueOn: null, version: 2 });
  });

  test("overwrites nobody: who saw less is told what is stored", async () => {
    const { send, tracked } = await planned("Conflict");
    await send({ status: "done", owner: "Ada" });
    const { words } = (await tracked()) ?? {};
    for (const version of [0, 2]) {
      const outcome = await send({ status: "dropped", version });
      expect(outcome).toEqual({ status: "conflict", current: words });
    }
    expect(await send({ status: "done", owner: "Ada" })).toEqual({ status: "ok" });
    expect((await tracked())?.words).toEqual(words);
    expect(await send({ status: "dropped", version: 1 })).toEqual({ status: "ok" });
  });

  test("of many at once one is heard and all others are told", async () => {
    const { send, tracked } = await planned("Many");
    const notes = Array.from({ length: 8 }, (_, i) => `note ${i}`);
    const outcomes = await Promise.all(notes.map((note) => send({ note })));
    const heard = outcomes.findIndex((each) => each?.status === "ok");
    expect(outcomes.filter((each) => each?.status === "conflict")).toHaveLength(7);
    expect((await tracked())?.words).toMatchObject({ note: `note ${heard}`, version: 1 });
  });

  test("is refused field by field, all at once", async () => {
    const { send, tracked } = await planned("Refused");
    const wrong = {
      ...{ status: "later", owner: "a".repeat(81), dueOn: "2027-02-30" },
      ...{ note: "\0", version: -1, more: 1 },
    };
    const outcome = await send(wrong as never);
    expect(outcome).toMatchObject({ status: "invalid" });
    const errors = (outcome as { fieldErrors: object }).fieldErrors;
    expect(Object.keys(errors).sort()).toEqual([
      ...["dueOn", "more", "note", "owner", "status", "version"],
    ]);
    expect(await send({ note: "é".repeat(2_001) })).toMatchObject({
      fieldErrors: { note: expect.any(Array) },
    });
    expect((await tracked())?.words.version).toBe(0);
    expect(await send({ note: "😀".repeat(2_000), owner: "😀".repeat(80) })).toEqual({
      status: "ok",
    });
  });

  test("needs an action of the plan", async () => {
    const { team, planId } = await planned("Unknown action");
    for (const id of ["no-such", "", "\0", "__proto__"]) {
      expect(await changeAction(LOCAL_OWNER, team.id, planId, id, NOTHING_SAID)).toBeNull();
    }
  });
});

describeEngines("a plan as it is worked off", (engine) => {
  useDatabase(engine);

  test("is closed by snapshots, falls with them, and withdrawn ones do not count", async () => {
    const { team, planId } = await makePlanned("Worked off", SMALL);
    const { edition } = await planOf(team.id, planId);
    const [first, second] = edition.actions;
    const [one = "", two = ""] = [first?.id, second?.id];
    await say({ teamId: team.id, planId, actionId: two }, { status: "done" });
    const states = async () => {
      const { tracked } = await planOf(team.id, planId);
      const stand = tracked.actions.slice(0, 2).map(({ state, shownBy }) => [state, shownBy?.id]);
      return [...stand.flat(), tracked.progress.closed, tracked.progress.saidDone];
    };
    expect(await states()).toEqual(["to-do", undefined, "said-done", undefined, 0, 1]);
    const shown = await submitChanged(team, { [one]: 4 });
    expect(await states()).toEqual(["adopted", shown.id, "fallen", shown.id, 1, 0]);
    const fell = await submitChanged(team, { [one]: 2, [two]: "DK" });
    expect(await states()).toEqual(["fallen", fell.id, "fallen", shown.id, 0, 0]);
    expect((await planOf(team.id, planId)).newer).toEqual({
      ...{ id: fell.id, name: fell.name, submittedAt: fell.submittedAt },
    });
    await withdrawSnapshot(LOCAL_OWNER, team.id, fell.id);
    expect(await states()).toEqual(["adopted", shown.id, "fallen", shown.id, 1, 0]);
    const [head] = await listed(team.id);
    expect(head?.progress).toEqual((await planOf(team.id, planId)).tracked.progress);
  });

  test("loses what is not asked any more", async () => {
    const { team, planId } = await makePlanned("Not asked", "target=areas&area-build=4");
    const before = (await planOf(team.id, planId)).tracked;
    await submitAlike(team, 1, { ...BUILD, mode: "quick" });
    const { tracked } = await planOf(team.id, planId);
    const gone = tracked.actions.filter(({ state }) => state === "not-asked");
    expect(gone.length).toBeGreaterThan(0);
    expect(tracked.progress.actions).toBe(before.progress.actions - gone.length);
  });

  test("is planned again from the latest snapshot, and the words stay", async () => {
    const { team, planId } = await makePlanned("Renews", SMALL);
    const first = await planOf(team.id, planId);
    const nothing = await renewPlan(LOCAL_OWNER, team.id, planId);
    expect(nothing).toMatchObject({
      fieldErrors: { form: [expect.stringMatching(/^Submit an assessment first/)] },
    });
    const [one, two] = first.edition.actions;
    const at = { teamId: team.id, planId, actionId: two?.id ?? "" };
    await say(at, { status: "under-way", owner: "Ada" });
    await submitChanged(team, { [one?.id ?? ""]: 0 });
    const latest = await submitChanged(team, { [one?.id ?? ""]: 4 });
    expect(await renewPlan(LOCAL_OWNER, team.id, planId)).toEqual({ status: "ok", edition: 2 });
    const second = await planOf(team.id, planId);
    expect(second.edition).toMatchObject({ number: 2, snapshotId: latest.id, query: SMALL });
    expect(second).toMatchObject({ previous: first.edition, newer: null, plan: { version: 2 } });
    expect(second.moved?.onlyBefore.map(({ id }) => id)).toEqual([one?.id]);
    expect(second.moved).toMatchObject({ onlyAfter: [], moreDays: -(one?.days ?? 0) });
    const tracked = second.tracked.actions.find(({ action }) => action.id === two?.id);
    expect(tracked).toMatchObject({ state: "under-way", words: { owner: "Ada" } });
    expect(await listed(team.id)).toMatchObject([{ editions: 2, edition: { number: 2 } }]);
    expect(await renewPlan(LOCAL_OWNER, team.id, planId)).toMatchObject({ status: "invalid" });
  });

  test("is renewed once by two at once", async () => {
    const { team, planId } = await makePlanned("Renewed twice", SMALL);
    await submitChanged(team, {});
    const renew = () => renewPlan(LOCAL_OWNER, team.id, planId);
    const outcomes = await Promise.all([renew(), renew()]);
    expect(outcomes.map((each) => each?.status).sort()).toEqual(["invalid", "ok"]);
    expect((await planOf(team.id, planId)).edition.number).toBe(2);
  });

  test("is not renewed when everything is reached and it asks for the next level", async () => {
    const { team, planId } = await makePlanned("Reached");
    await submitAlike(team, 4);
    expect(await renewPlan(LOCAL_OWNER, team.id, planId)).toMatchObject({
      fieldErrors: { form: [expect.stringMatching(/^Keep a new plan/)] },
    });
  });

  test("is told apart from another plan of its team", async () => {
    const { team, snapshot, planId } = await makePlanned("Compares", SMALL);
    const more = await keep(team.id, snapshot.id, {
      name: "More",
      query: "target=areas&area-build=3",
    });
    const compared = await comparePlansOf(LOCAL_OWNER, team.id, planId, more);
    expect(compared).toMatchObject({ a: { name: "The plan" }, b: { name: "More" } });
    expect(compared?.difference.onlyBefore).toEqual([]);
    expect(compared?.difference.onlyAfter.length).toBeGreaterThan(0);
    const same = await comparePlansOf(LOCAL_OWNER, team.id, more, more);
    expect(same?.difference).toMatchObject({ onlyBefore: [], onlyAfter: [], changed: [] });
    expect(await comparePlansOf(LOCAL_OWNER, team.id, more, NOWHERE)).toBeNull();
  });

  describe("on a later day", () => {
    test("is late with what is open, by the day of UTC", async () => {
      const { team, planId } = await makePlanned("Late", SMALL);
      const { edition } = await planOf(team.id, planId);
      const last = edition.finishesOn ?? "";
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${last}T23:59:59.999Z`) });
      try {
        const due = edition.actions.filter(({ finishBy }) => finishBy < last).length;
        expect((await planOf(team.id, planId)).tracked.progress.late).toBe(due);
        vi.setSystemTime(new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000));
        const { progress } = (await planOf(team.id, planId)).tracked;
        expect(progress).toMatchObject({ late: progress.actions, plannedDays: progress.days });
      } finally {
        vi.useRealTimers();
      }
    });
  });
});
