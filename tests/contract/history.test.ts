import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { findDraftStart, getDraft, startDraft } from "@/lib/data/drafts";
import { findPreviousSnapshot, getHistory } from "@/lib/data/history";
import { getResults } from "@/lib/data/results";
import {
  findWithdrawn,
  restoreSnapshot,
  submitDraft,
  withdrawSnapshot,
} from "@/lib/data/snapshots";
import { deleteTeam, getTeam, updateTeam } from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap } from "../support/heat-map";
import { answerOf, makeTeam, practiceIds, save, submitAlike, teamFields } from "../support/teams";

const BUILD = { practices: practiceIds("build") };
const [FIRST_OF_BUILD = ""] = BUILD.practices;

async function summaryOf(text: string) {
  return (await heatMap({ text })).rows[0]?.snapshot;
}

describeEngines("the history of a team", (engine) => {
  useDatabase(engine);

  test("is empty, then one snapshot, then two that are compared", async () => {
    const team = await makeTeam("Grows");
    const empty = await getHistory(LOCAL_OWNER, team.id, {});
    expect(empty).toMatchObject({ snapshots: [], chosen: null, unknown: [] });
    const first = await submitAlike(team, 1, BUILD);
    const one = await getHistory(LOCAL_OWNER, team.id, {});
    expect(one).toMatchObject({ snapshots: [{ head: first, differences: [] }], chosen: null });
    expect(await findPreviousSnapshot(LOCAL_OWNER, team.id, first.id)).toBeNull();

    const second = await submitAlike(team, 4, BUILD);
    const two = await getHistory(LOCAL_OWNER, team.id, {});
    expect(two?.snapshots.map(({ head }) => head)).toEqual([first, second]);
    const comparison = two?.chosen?.comparison;
    expect(comparison?.differences).toEqual([]);
    expect(comparison?.changes.map(({ practice }) => practice.id)).toEqual(BUILD.practices);
    const build = comparison?.areas.find(({ id }) => id === "build");
    expect(build?.level).toMatchObject({ before: { low: 0 }, after: { low: 5 } });
    expect(build?.level.kind).toBe("robust rise");
    expect(build?.causes).toEqual(comparison?.changes);
    expect(await findPreviousSnapshot(LOCAL_OWNER, team.id, second.id)).toEqual(first);
  });

  test("compares the two that are asked for, and names ids that are not its own", async () => {
    const team = await makeTeam("Asked for");
    const heads = [];
    for (const choice of [1, 2, 3] as const) heads.push(await submitAlike(team, choice, BUILD));
    const [first, , third] = heads;
    const stranger = await submitAlike(await makeTeam("A stranger"), 3, BUILD);
    const asked = await getHistory(LOCAL_OWNER, team.id, { from: third?.id, to: first?.id });
    expect(asked?.chosen).toMatchObject({ older: { head: first }, newer: { head: third } });
    const other = await getHistory(LOCAL_OWNER, team.id, { from: stranger.id, to: "\0" });
    expect(other?.unknown).toEqual(["from", "to"]);
    expect(other?.chosen?.newer.head).toEqual(third);
    expect(JSON.stringify(other)).not.toContain(stranger.id);
  });

  test("says where a snapshot was asked otherwise, and keeps what was submitted", async () => {
    const team = await makeTeam("Asked otherwise");
    const full = await submitAlike(team, 3, BUILD);
    const quick = await submitAlike(team, 3, { ...BUILD, mode: "quick" });
    await updateTeam(LOCAL_OWNER, team.id, teamFields(team.name, { profile: ["ships-ml"] }));
    await submitAlike(team, 3, { ...BUILD, mode: "quick" });
    const history = await getHistory(LOCAL_OWNER, team.id, { from: full.id, to: quick.id });
    expect(history?.snapshots.map(({ differences }) => differences)).toEqual([
      [],
      ["mode"],
      ["profile"],
    ]);
    const comparison = history?.chosen?.comparison;
    expect(comparison?.differences).toEqual(["mode"]);
    expect(comparison?.changes).toEqual([]);
    const build = comparison?.areas.find(({ id }) => id === "build");
    expect(build?.level.before).toEqual(build?.level.after);
    expect(build?.level.frozen).toMatchObject({ low: 5, high: 5 });
    expect(comparison?.index.frozen).toEqual(full.index);
  });

  test("belongs to a team that is there", async () => {
    const team = await makeTeam("Gone");
    await submitAlike(team, 3, BUILD);
    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await getHistory(LOCAL_OWNER, team.id, {})).toBeNull();
    expect(await getHistory(LOCAL_OWNER, "\0", {})).toBeNull();
    expect(await findPreviousSnapshot(LOCAL_OWNER, team.id, "\0")).toBeNull();
  });
});

describeEngines("withdrawing a snapshot", (engine) => {
  useDatabase(engine);

  test("takes it out of history and dashboard, and restoring brings it back", async () => {
    const team = await makeTeam("Withdraws");
    const first = await submitAlike(team, 1, BUILD);
    const second = await submitAlike(team, 4, BUILD);
    const before = await summaryOf(team.name);
    expect(before?.id).toBe(second.id);

    expect(await withdrawSnapshot(LOCAL_OWNER, team.id, second.id)).toBe(true);
    expect(await summaryOf(team.name)).toMatchObject({ id: first.id, previous: null });
    expect(await getResults(LOCAL_OWNER, team.id, second.id)).toBeNull();
    expect((await getTeam(LOCAL_OWNER, team.id))?.snapshots).toEqual([first]);
    const history = await getHistory(LOCAL_OWNER, team.id, { to: second.id });
    expect(history).toMatchObject({ snapshots: [{ head: first }], chosen: null, unknown: ["to"] });
    expect(history?.withdrawn).toEqual([second]);
    expect(await findWithdrawn(LOCAL_OWNER, team.id, second.id)).toEqual(second);
    expect(await withdrawSnapshot(LOCAL_OWNER, team.id, second.id)).toBe(false);

    await withdrawSnapshot(LOCAL_OWNER, team.id, first.id);
    expect(await summaryOf(team.name)).toBeNull();
    expect(await restoreSnapshot(LOCAL_OWNER, team.id, first.id)).toBe(true);
    expect(await restoreSnapshot(LOCAL_OWNER, team.id, second.id)).toBe(true);
    expect(await summaryOf(team.name)).toEqual(before);
    expect(await restoreSnapshot(LOCAL_OWNER, team.id, second.id)).toBe(false);
  });

  test("of the middle one compares its neighbours", async () => {
    const team = await makeTeam("Middle");
    const first = await submitAlike(team, 1, BUILD);
    const second = await submitAlike(team, 2, { ...BUILD, mode: "quick" });
    const third = await submitAlike(team, 3, BUILD);
    expect((await summaryOf(team.name))?.previous).toMatchObject({ comparable: false });
    await withdrawSnapshot(LOCAL_OWNER, team.id, second.id);
    expect((await summaryOf(team.name))?.previous).toMatchObject({
      id: first.id,
      comparable: true,
    });
    const history = await getHistory(LOCAL_OWNER, team.id, {});
    expect(history?.chosen).toMatchObject({ older: { head: first }, newer: { head: third } });
    expect(history?.snapshots.map(({ differences }) => differences)).toEqual([[], []]);
  });

  test("lets the next draft start from it, and forgets it as what was said last time", async () => {
    const team = await makeTeam("Goes on");
    expect(await findDraftStart(LOCAL_OWNER, team.id)).toBeNull();
    const first = await submitAlike(team, 1, BUILD);
    await startDraft(LOCAL_OWNER, team.id, "full");
    await save(team.id, FIRST_OF_BUILD, answerOf(4, { note: "Since May." }));
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.last?.submittedAt).toBe(first.submittedAt);
    expect(draft?.last?.answers.get(FIRST_OF_BUILD)?.choice).toBe(1);
    expect(draft?.answers.get(FIRST_OF_BUILD)?.choice).toBe(4);

    const submitted = await submitDraft(LOCAL_OWNER, team.id, { name: "Too early", note: "" });
    const second = submitted?.status === "ok" ? submitted.snapshot : null;
    await withdrawSnapshot(LOCAL_OWNER, team.id, second?.id ?? "");
    expect(await findDraftStart(LOCAL_OWNER, team.id)).toEqual({
      name: "Too early",
      submittedAt: second?.submittedAt,
      isWithdrawn: true,
      answered: BUILD.practices.length,
    });
    await startDraft(LOCAL_OWNER, team.id, "full");
    const next = await getDraft(LOCAL_OWNER, team.id);
    expect(next?.answers).toEqual(draft?.answers);
    expect(next?.last).toMatchObject({ submittedAt: first.submittedAt });
    expect(next?.last?.answers.get(FIRST_OF_BUILD)?.choice).toBe(1);
    expect(next?.last?.practices.get(FIRST_OF_BUILD)?.options).toHaveLength(5);
  });

  test("of another team, or with what is no id, is not possible", async () => {
    const mine = await submitAlike(await makeTeam("Mine to keep"), 2, BUILD);
    const other = await makeTeam("Wants it");
    expect(await withdrawSnapshot(LOCAL_OWNER, other.id, mine.id)).toBe(false);
    expect(await getResults(LOCAL_OWNER, mine.teamId, mine.id)).not.toBeNull();
    await withdrawSnapshot(LOCAL_OWNER, mine.teamId, mine.id);
    expect(await restoreSnapshot(LOCAL_OWNER, other.id, mine.id)).toBe(false);
    expect(await findWithdrawn(LOCAL_OWNER, other.id, mine.id)).toBeNull();
    for (const change of [withdrawSnapshot, restoreSnapshot]) {
      expect(await change(LOCAL_OWNER, mine.teamId, "\0")).toBe(false);
      expect(await change(LOCAL_OWNER, "\0", mine.id)).toBe(false);
    }
  });
});
