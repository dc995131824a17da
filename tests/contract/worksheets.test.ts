import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { discardDraft, getDraft, restoreDraft, startDraft } from "@/lib/data/drafts";
import { restoreSnapshot, submitDraft, withdrawSnapshot } from "@/lib/data/snapshots";
import { deleteTeam, restoreTeam } from "@/lib/data/teams";
import { saveWorksheet } from "@/lib/data/worksheet-answers";
import { getWorksheets } from "@/lib/data/worksheets";
import { describeEngines, useDatabase } from "../support/engines";
import { DORA, fillIn, formOf, ML_TEST_SCORE, OUTCOMES } from "../support/sheets";
import { makeDraft, makeTeam, practiceIds, save, submitAlike } from "../support/teams";

const NOWHERE = "0".repeat(20);

async function said(teamId: string, source = "draft") {
  const sheets = await getWorksheets(LOCAL_OWNER, teamId, source);
  return (
    sheets && Object.fromEntries([...sheets].map(([id, all]) => [id, Object.fromEntries(all)]))
  );
}

async function submit(teamId: string): Promise<string> {
  const [practice = ""] = practiceIds();
  await save(teamId, practice, { choice: 3, naReason: null, naText: "", note: "", links: [] });
  const submitted = await submitDraft(LOCAL_OWNER, teamId, { name: "", note: "" });
  if (submitted?.status !== "ok") throw new Error("refused");
  return submitted.snapshot.id;
}

describeEngines("worksheets", (engine) => {
  useDatabase(engine);

  test("say what was entered, fractions and nothing more", async () => {
    const { id } = await makeDraft("Entered");
    expect(await said(id)).toEqual({});
    const dora = { "lead-time": "4", "change-fail-rate": " 12,5 ", "rework-rate": "" };
    expect(await fillIn(id, DORA, dora)).toEqual({ status: "ok", changed: 2 });
    await fillIn(id, ML_TEST_SCORE, { "data.1": "0.5", "data.2": "0" });
    expect(await said(id)).toEqual({
      [DORA]: { "lead-time": 4, "change-fail-rate": 12.5 },
      [ML_TEST_SCORE]: { "data.1": 0.5, "data.2": 0 },
    });
    const taken = await fillIn(id, ML_TEST_SCORE, { "data.2": "" }, { shown: "0", expected: 1 });
    expect(taken).toEqual({ status: "ok", changed: 1 });
    expect((await said(id))?.[ML_TEST_SCORE]).toEqual({ "data.1": 0.5 });
  });

  test("are refused whole, every wrong item named", async () => {
    const { id } = await makeDraft("Refused");
    const wrong = { "lead-time": "7", "change-fail-rate": "100.5", "rework-rate": "3" };
    expect(await fillIn(id, DORA, wrong)).toEqual({
      status: "invalid",
      fieldErrors: {
        "lead-time": [expect.stringMatching(/offered/)],
        "change-fail-rate": [expect.stringMatching(/0 to 100/)],
      },
    });
    for (const text of ["-1", "1e1", "0x1", "1.234", "NaN", "٣"]) {
      expect(await fillIn(id, DORA, { "rework-rate": text })).toMatchObject({ status: "invalid" });
    }
    expect(await fillIn(id, DORA, { "no-such": "1" })).toMatchObject({
      fieldErrors: { form: [expect.stringMatching(/Load the page again/)] },
    });
    expect(await said(id)).toEqual({});
    expect(await fillIn(id, "no-such", {})).toBeNull();
    expect(await fillIn(NOWHERE, DORA, {})).toBeNull();
    const { id: none } = await makeTeam("No draft");
    expect(await fillIn(none, DORA, { "lead-time": "1" })).toBeNull();
    expect(await said(none)).toBeNull();
  });

  test("overwrite nobody: who saw less is told, and nothing is written", async () => {
    const { id } = await makeDraft("Conflict");
    await fillIn(id, OUTCOMES, { "deployment-pain": "1" });
    const { head } = (await getDraft(LOCAL_OWNER, id)) ?? {};
    const late = { "deployment-pain": "3", "unplanned-work": "2" };
    expect(await fillIn(id, OUTCOMES, late)).toEqual({
      status: "conflict",
      current: new Map([
        [
          "deployment-pain",
          expect.objectContaining({ value: 1, version: 1, savedBy: "Local owner" }),
        ],
      ]),
    });
    expect(await said(id)).toEqual({ [OUTCOMES]: { "deployment-pain": 1 } });
    expect((await getDraft(LOCAL_OWNER, id))?.head).toEqual(head);
    const again = formOf({ "deployment-pain": "3" }, { shown: "1", expected: 1 });
    expect(await saveWorksheet(LOCAL_OWNER, id, OUTCOMES, again)).toMatchObject({ changed: 1 });
    expect(await saveWorksheet(LOCAL_OWNER, id, OUTCOMES, again)).toMatchObject({ changed: 0 });
  });

  test("leave alone what a person did not touch, whatever others saved meanwhile", async () => {
    const { id } = await makeDraft("Untouched");
    await fillIn(id, OUTCOMES, { "deployment-pain": "1" });
    await fillIn(id, OUTCOMES, { "deployment-pain": "2" }, { shown: "1", expected: 1 });
    const stale = new Map([
      ["deployment-pain", { value: "1", shown: "1", expected: 1 }],
      ["unplanned-work", { value: "4", shown: "", expected: 0 }],
    ]);
    expect(await saveWorksheet(LOCAL_OWNER, id, OUTCOMES, stale)).toEqual({
      ...{ status: "ok", changed: 1 },
    });
    expect((await said(id))?.[OUTCOMES]).toEqual({ "deployment-pain": 2, "unplanned-work": 4 });
  });

  test("of many at once one is heard and all others are told", async () => {
    const { id } = await makeDraft("Many");
    const values = ["0", "1", "2", "3", "4"];
    const outcomes = await Promise.all(
      values.map((value) => fillIn(id, OUTCOMES, { "emergency-route": value })),
    );
    const heard = outcomes.findIndex((each) => each?.status === "ok");
    expect(outcomes.filter((each) => each?.status === "conflict")).toHaveLength(4);
    expect((await said(id))?.[OUTCOMES]).toEqual({ "emergency-route": heard });
  });

  test("freeze with the snapshot, and the next draft starts from them", async () => {
    const { id } = await makeDraft("Frozen");
    await fillIn(id, OUTCOMES, { "deployment-pain": "1" });
    const first = await submit(id);
    expect(await said(id)).toBeNull();
    await startDraft(LOCAL_OWNER, id, "full");
    const before = { [OUTCOMES]: { "deployment-pain": 1 } };
    expect(await said(id)).toEqual(before);
    await fillIn(id, OUTCOMES, { "deployment-pain": "4" }, { shown: "1", expected: 1 });
    expect(await said(id)).toEqual({ [OUTCOMES]: { "deployment-pain": 4 } });
    expect(await said(id, first)).toEqual(before);
    const second = await submit(id);
    await withdrawSnapshot(LOCAL_OWNER, id, second);
    expect(await said(id, second)).toBeNull();
    await startDraft(LOCAL_OWNER, id, "full");
    expect(await said(id)).toEqual({ [OUTCOMES]: { "deployment-pain": 4 } });
    await restoreSnapshot(LOCAL_OWNER, id, second);
    expect(await said(id, second)).toEqual({ [OUTCOMES]: { "deployment-pain": 4 } });
    expect(await said(id, first)).toEqual(before);
  });

  test("that arrive just after the submit are in the next draft, not in the snapshot", async () => {
    const { id } = await makeDraft("Late");
    await fillIn(id, OUTCOMES, { "deployment-pain": "1" });
    const snapshot = await submit(id);
    const late = await fillIn(
      id,
      OUTCOMES,
      { "deployment-pain": "2" },
      { shown: "1", expected: 1 },
    );
    expect(late).toMatchObject({ status: "ok" });
    expect(await said(id, snapshot)).toEqual({ [OUTCOMES]: { "deployment-pain": 1 } });
    expect(await said(id)).toEqual({ [OUTCOMES]: { "deployment-pain": 2 } });
  });

  test("know a form of a discarded draft: its versions are not given out again", async () => {
    const { id } = await makeDraft("Discarded");
    await submit(id);
    await startDraft(LOCAL_OWNER, id, "full");
    await fillIn(id, OUTCOMES, { "deployment-pain": "1" });
    const { head } = (await getDraft(LOCAL_OWNER, id)) ?? {};
    await discardDraft(LOCAL_OWNER, id);
    await startDraft(LOCAL_OWNER, id, "full");
    expect(await said(id)).toEqual({});
    await fillIn(id, OUTCOMES, { "deployment-pain": "2" });
    const old = await fillIn(id, OUTCOMES, { "deployment-pain": "4" }, { shown: "1", expected: 1 });
    expect(old).toMatchObject({ status: "conflict" });
    await discardDraft(LOCAL_OWNER, id);
    await restoreDraft(LOCAL_OWNER, id, head?.id ?? "");
    expect(await said(id)).toEqual({ [OUTCOMES]: { "deployment-pain": 1 } });
  });

  test("go and come with their team, and belong to it alone", async () => {
    const team = await makeTeam("Gone");
    const other = await makeTeam("Other");
    const { id: snapshot } = await submitAlike(team, 3);
    await startDraft(LOCAL_OWNER, team.id, "full");
    await fillIn(team.id, OUTCOMES, { "deployment-pain": "1" });
    expect(await said(team.id, snapshot)).toEqual({});
    expect(await said(other.id, snapshot)).toBeNull();
    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await said(team.id)).toBeNull();
    await restoreTeam(LOCAL_OWNER, team.id);
    expect(await said(team.id)).toEqual({ [OUTCOMES]: { "deployment-pain": 1 } });
  });
});
