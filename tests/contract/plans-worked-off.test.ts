import { describe, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { comparePlansOf, listPlans } from "@/lib/data/plans";
import { changeAction } from "@/lib/data/plans-actions";
import { renewPlan } from "@/lib/data/plans-keep";
import type { ActionInput } from "@/lib/data/plans-views";
import { withdrawSnapshot } from "@/lib/data/snapshots";
import { describeEngines, useDatabase } from "../support/engines";
import {
  BUILD,
  keep,
  makePlanned,
  NOTHING_SAID,
  planOf,
  say,
  submitChanged,
} from "../support/kept-plans";
import { submitAlike } from "../support/teams";

/** A small plan: build alone, to Beginner. */
const SMALL = "target=areas&area-build=2";
const NOWHERE = "0".repeat(20);

async function listed(teamId: string) {
  return (await listPlans(LOCAL_OWNER, teamId))?.plans ?? [];
}

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

  test("keeps when the status was said, whatever else is said later", async () => {
    const { send, tracked } = await planned("Status");
    const at = (hour: number) => `2027-01-01T0${hour}:00:00.000Z`;
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(at(1)) });
    try {
      await send({ status: "done" });
      vi.setSystemTime(new Date(at(2)));
      await send({ status: "done", note: "we asked Ben", version: 1 });
      expect((await tracked())?.words).toMatchObject({ statusAt: at(1), changedAt: at(2) });
      vi.setSystemTime(new Date(at(3)));
      await send({ status: "under-way", note: "we asked Ben", version: 2 });
      expect((await tracked())?.words).toMatchObject({ statusAt: at(3), changedAt: at(3) });
    } finally {
      vi.useRealTimers();
    }
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
