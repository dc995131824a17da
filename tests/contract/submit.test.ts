import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getTeamAnswers } from "@/lib/data/answer-sheets";
import { getDraft, startDraft } from "@/lib/data/drafts";
import { getResults } from "@/lib/data/results";
import { restoreSnapshot, submitDraft, withdrawSnapshot } from "@/lib/data/snapshots";
import { deleteTeam, getTeam, updateTeam } from "@/lib/data/teams";
import { choicesOf } from "@/lib/domain/answers";
import { changeKind } from "@/lib/domain/change-kind";
import { score } from "@/lib/domain/scoring";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap } from "../support/heat-map";
import {
  answerOf,
  makeDraft,
  makeTeam,
  practiceIds,
  roadmapOf,
  save,
  submitAlike,
  teamFields,
} from "../support/teams";

/** More than the connections of a pool, and few enough to be done before one gives up. */
const AT_ONCE = 16;

const WORDS = { name: "Autumn", note: "After the move" };

describeEngines("submitting", (engine) => {
  useDatabase(engine);

  test("freezes answers and results and removes the draft", async () => {
    const team = await makeDraft("Frozen", { profile: ["owns-database"] });
    for (const id of practiceIds("build")) await save(team.id, id, answerOf(3));
    const rich = answerOf(4, { note: "why", links: ["https://example.org/"] });
    await save(team.id, practiceIds("test")[0] ?? "", rich);
    const before = await getResults(LOCAL_OWNER, team.id, "draft");

    const submitted = await submitDraft(LOCAL_OWNER, team.id, WORDS);
    if (submitted?.status !== "ok") throw new Error("refused");
    const { snapshot } = submitted;
    expect(snapshot).toMatchObject({ ...WORDS, mode: "full", submittedBy: LOCAL_OWNER.name });
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
    const view = await getResults(LOCAL_OWNER, team.id, snapshot.id);
    expect(view?.source).toEqual({ kind: "snapshot", head: snapshot });
    expect(view?.results).toEqual(before?.results);
    expect(view?.answers).toEqual(before?.answers);
    expect(view?.nextActions).toEqual(before?.nextActions);
    expect((await getTeam(LOCAL_OWNER, team.id))?.snapshots).toEqual([snapshot]);
  });

  test("is not touched by what comes later", async () => {
    const team = await makeTeam("Later");
    const first = await submitAlike(team, 2, { practices: practiceIds("build") });
    const view = await getResults(LOCAL_OWNER, team.id, first.id);
    await updateTeam(LOCAL_OWNER, team.id, teamFields("Later", { profile: ["ships-ml"] }));
    await startDraft(LOCAL_OWNER, team.id, "quick");
    await save(team.id, practiceIds("build")[0] ?? "", answerOf(4));
    const after = await getResults(LOCAL_OWNER, team.id, first.id);
    expect(after?.results).toEqual(view?.results);
    expect(after?.answers).toEqual(view?.answers);
    expect(after?.nextActions).toEqual(view?.nextActions);
  });

  test("needs an answer, a draft and a team", async () => {
    const team = await makeDraft("Nothing answered");
    const id = practiceIds()[0] ?? "";
    await save(team.id, id, answerOf(null, { note: "later" }));
    expect(await submitDraft(LOCAL_OWNER, team.id, WORDS)).toMatchObject({
      status: "invalid",
      fieldErrors: { form: [expect.stringContaining("at least one")] },
    });
    expect(await getDraft(LOCAL_OWNER, team.id)).not.toBeNull();
    expect(await submitDraft(LOCAL_OWNER, team.id, { ...WORDS, index: 100 })).toMatchObject({
      fieldErrors: { index: [expect.any(String)] },
    });
    const without = await makeTeam("No draft to submit");
    expect(await submitDraft(LOCAL_OWNER, without.id, WORDS)).toBeNull();
    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await submitDraft(LOCAL_OWNER, team.id, WORDS)).toBeNull();
  });

  test("twice at the same time makes one snapshot", async () => {
    const team = await makeDraft("Twice");
    await save(team.id, practiceIds()[0] ?? "", answerOf(1));
    const all = await Promise.all([1, 2, 3].map(() => submitDraft(LOCAL_OWNER, team.id, WORDS)));
    expect(all.filter((each) => each !== null)).toHaveLength(1);
    expect((await getTeam(LOCAL_OWNER, team.id))?.snapshots).toHaveLength(1);
  });

  test("while answers are saved makes one consistent cut", async () => {
    const team = await makeDraft("Consistent cut");
    const ids = practiceIds().slice(0, AT_ONCE);
    await save(team.id, ids[0] ?? "", answerOf(1));
    const saves = ids.map((id) => save(team.id, id, answerOf(3)));
    const submitted = await submitDraft(LOCAL_OWNER, team.id, WORDS);
    const saved = await Promise.all(saves);
    if (submitted?.status !== "ok") throw new Error("refused");

    const view = await getResults(LOCAL_OWNER, team.id, submitted.snapshot.id);
    if (!view) throw new Error("gone");
    const next = await getDraft(LOCAL_OWNER, team.id);
    const places = ids.map((id) => (view.answers.get(id)?.choice === 3 ? "frozen" : "next"));
    const told = saved.map((one) =>
      one?.status === "ok" && one.draftId === next?.head.id ? "next" : "frozen",
    );
    expect(places).toEqual(told);
    expect(ids.map((id) => (next ?? view).answers.get(id)?.choice)).toEqual(ids.map(() => 3));
    const { questionnaire, results, answers } = view;
    const again = score({ questionnaire, profile: [], mode: "full", choices: choicesOf(answers) });
    expect(results).toEqual(again);
    const row = (await heatMap({ text: "Consistent cut" })).rows[0];
    expect(row?.snapshot).toMatchObject({ id: submitted.snapshot.id, index: again.index });
  });

  test("in a row keeps the order and compares only what was asked alike", async () => {
    const team = await makeTeam("In a row");
    const practices = practiceIds("build");
    const first = await submitAlike(team, 1, { practices });
    const second = await submitAlike(team, 4, { practices });
    const rowOf = async () => (await heatMap({ text: "In a row" })).rows[0];
    expect((await rowOf())?.snapshot?.previous).toEqual({
      id: first.id,
      submittedAt: first.submittedAt,
      comparable: true,
      indexChange: second.index.low - first.index.low,
      indexKind: changeKind(first.index, second.index),
      levelChanges: [{ area: "build", from: 0, to: 5 }],
    });
    const third = await submitAlike(team, 3, { practices, mode: "quick" });
    expect((await rowOf())?.snapshot?.previous).toEqual({
      id: second.id,
      submittedAt: second.submittedAt,
      comparable: false,
      indexChange: null,
      indexKind: null,
      levelChanges: [],
    });
    const heads = (await getTeam(LOCAL_OWNER, team.id))?.snapshots;
    expect(heads).toEqual([third, second, first]);
  });

  test("leads to a roadmap from the draft and from the snapshot", async () => {
    const team = await makeDraft("Roadmap");
    for (const id of practiceIds()) await save(team.id, id, answerOf(2));
    const fromDraft = await roadmapOf(team.id, "draft", null);
    expect(fromDraft?.roadmap?.target).toBe(1);
    expect((await roadmapOf(team.id, "draft", 3))?.roadmap?.target).toBe(3);
    const submitted = await submitDraft(LOCAL_OWNER, team.id, WORDS);
    const id = submitted?.status === "ok" ? submitted.snapshot.id : "";
    expect((await roadmapOf(team.id, id, null))?.roadmap).toEqual(fromDraft?.roadmap);
    const best = await submitAlike(await makeTeam("At the top"), 4);
    expect(await roadmapOf(best.teamId, best.id, null)).toMatchObject({
      roadmap: null,
    });
  });

  test("comes after whatever was submitted before, also where a clock was set back", async () => {
    const team = await makeTeam("Set back");
    const first = await assess(team, 1, { submittedAt: "2026-05-02T10:00:00.000Z" });
    await withdrawSnapshot(LOCAL_OWNER, team.id, first.id);
    const second = await assess(team, 2, { submittedAt: "2026-04-01T10:00:00.000Z" });
    expect(second.submittedAt).toBe("2026-05-02T10:00:00.001Z");
    const third = await assess(team, 3, { submittedAt: "2026-05-02T10:00:00.001Z" });
    expect(third.submittedAt).toBe("2026-05-02T10:00:00.002Z");
  });

  test("comes after the last one also where an earlier one was withdrawn and restored", async () => {
    const team = await makeTeam("Restored");
    const first = await assess(team, 1, { submittedAt: "2026-05-01T10:00:00.000Z" });
    await assess(team, 2, { submittedAt: "2026-05-02T10:00:00.000Z" });
    await withdrawSnapshot(LOCAL_OWNER, team.id, first.id);
    await restoreSnapshot(LOCAL_OWNER, team.id, first.id);
    const third = await assess(team, 3, { submittedAt: "2026-05-01T12:00:00.000Z" });
    expect(third.submittedAt).toBe("2026-05-02T10:00:00.001Z");
  });

  test("speaks for the team until it is withdrawn", async () => {
    const team = await makeTeam("Speaking");
    await submitAlike(team, 2);
    const { id } = await submitAlike(team, 3);
    const [practice = ""] = practiceIds();
    const said = async () => {
      const [sheet] = (await getTeamAnswers(LOCAL_OWNER, team.id)) ?? [];
      return sheet?.answers.get(practice)?.answer.choice;
    };
    expect(await said()).toBe(3);
    await withdrawSnapshot(LOCAL_OWNER, team.id, id);
    expect(await said()).toBe(2);
  });

  test("is found only under its own team", async () => {
    const mine = await submitAlike(await makeTeam("Mine"), 1, {
      practices: practiceIds("test"),
    });
    const other = await makeTeam("Not mine");
    for (const [team, id] of [
      [other.id, mine.id],
      [mine.teamId, "\0"],
      [mine.teamId, "00000000000000000000"],
      [other.id, "draft"],
    ] as const) {
      expect(await getResults(LOCAL_OWNER, team, id)).toBeNull();
      expect(await roadmapOf(team, id, 2)).toBeNull();
    }
  });
});
