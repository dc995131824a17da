import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { discardDraft, getDraft, restoreDraft, startDraft } from "@/lib/data/drafts";
import { getTeam, updateTeam } from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import {
  answerOf,
  makeDraft,
  makeTeam,
  practiceIds,
  save,
  saveForm,
  teamFields,
} from "../support/teams";

const NOBODY = "00000000000000000000";
const NA = answerOf("NA", { naReason: "architecture", naText: "Nothing to deploy." });

/** The id of one practice of an area. */
function practiceOf(area: string, position = 0): string {
  return practiceIds(area)[position] ?? "";
}

describeEngines("drafts", (engine) => {
  useDatabase(engine);

  test("are one per team: starting again switches the mode and keeps the answers", async () => {
    const team = await makeTeam("One draft");
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
    const first = await startDraft(LOCAL_OWNER, team.id, "quick");
    await save(team.id, practiceOf("build"), answerOf(3));
    const again = await startDraft(LOCAL_OWNER, team.id, "full");
    expect(again).toMatchObject({ id: first?.id, mode: "full", startedAt: first?.startedAt });
    expect(first?.completion).toEqual({ answered: 0, inScope: 38 });
    expect(again?.completion).toEqual({ answered: 1, inScope: 66 });
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.head).toEqual(again);
    expect(draft?.answers).toEqual(new Map([[practiceOf("build"), answerOf(3)]]));
    expect(draft?.scope.practices).toHaveLength(66);
    expect((await getTeam(LOCAL_OWNER, team.id))?.draft).toEqual(again);
  });

  test("started at the same time are still one", async () => {
    const team = await makeTeam("Started at once");
    const heads = await Promise.all(
      Array.from({ length: 10 }, () => startDraft(LOCAL_OWNER, team.id, "full")),
    );
    expect(new Set(heads.map((head) => head?.id)).size).toBe(1);
  });

  test("count by the profile of today and keep answers that are out of scope", async () => {
    const team = await makeDraft("Scope", { profile: ["ships-ml"] });
    const saved = await save(team.id, practiceOf("ml"), answerOf(4));
    expect(saved).toMatchObject({ area: { answered: 1 }, total: { answered: 1 } });
    await updateTeam(LOCAL_OWNER, team.id, teamFields("Scope"));
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.head.completion).toEqual({ answered: 0, inScope: 66 });
    expect(draft?.answers.size).toBe(1);
    const outside = await save(team.id, practiceOf("ml"), answerOf(3));
    expect(outside).toMatchObject({ version: 2, area: { answered: 0, inScope: 0 } });
  });

  test("come back after being discarded, unless there is another", async () => {
    const team = await makeDraft("Discarded");
    await save(team.id, practiceOf("test"), answerOf("DK"));
    const before = await getDraft(LOCAL_OWNER, team.id);
    const gone = await discardDraft(LOCAL_OWNER, team.id);
    expect(gone).toEqual(before?.head);
    expect(await getDraft(LOCAL_OWNER, team.id)).toBeNull();
    expect(await discardDraft(LOCAL_OWNER, team.id)).toBeNull();
    expect(await save(team.id, practiceOf("test"), answerOf(1))).toBeNull();
    expect(await restoreDraft(LOCAL_OWNER, team.id, NOBODY)).toBeNull();

    const other = await startDraft(LOCAL_OWNER, team.id, "full");
    expect(other?.id).not.toBe(gone?.id);
    expect(await restoreDraft(LOCAL_OWNER, team.id, gone?.id ?? "")).toBeNull();
    await discardDraft(LOCAL_OWNER, team.id);
    expect(await restoreDraft(LOCAL_OWNER, team.id, gone?.id ?? "")).toEqual(gone);
    // The draft in between said nothing about the practice, which was the second change.
    const versions = new Map([[practiceOf("test"), 3]]);
    expect(await getDraft(LOCAL_OWNER, team.id)).toEqual({ ...before, versions });
  });

  test("are not restored into another team", async () => {
    const team = await makeDraft("Owner of the draft");
    const other = await makeTeam("Someone else");
    const gone = await discardDraft(LOCAL_OWNER, team.id);
    expect(await restoreDraft(LOCAL_OWNER, other.id, gone?.id ?? "")).toBeNull();
  });
});

describeEngines("answers", (engine) => {
  useDatabase(engine);

  test("are saved with note, links and revision, and read back the same", async () => {
    const team = await makeDraft("Round trip");
    const id = practiceOf("deploy");
    const rich = answerOf(2, {
      note: `naughty \r\n\t ' " \\ % _ ; -- ${"🚀".repeat(9_000)} \uFFFE \u202E`,
      links: ["https://example.org/a?b=%27", "http://localhost:1/"],
    });
    const first = await save(team.id, id, rich);
    expect(first).toMatchObject({ status: "ok", version: 1 });
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers.get(id)).toEqual(rich);
    const second = await save(team.id, id, NA);
    expect(second).toMatchObject({ status: "ok", version: 2 });
    const draft = await getDraft(LOCAL_OWNER, team.id);
    expect(draft?.answers.get(id)).toEqual(NA);
    expect(draft?.head.changedAt).toBe(second?.status === "ok" && second.savedAt);
  });

  test("that are taken back leave the note and count no more", async () => {
    const team = await makeDraft("Taken back");
    const id = practiceOf("culture");
    await save(team.id, id, answerOf(4));
    const saved = await save(team.id, id, answerOf(null, { note: "ask Ada" }));
    expect(saved).toMatchObject({ version: 2, total: { answered: 0 } });
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers.get(id)?.note).toBe("ask Ada");
  });

  test("are refused whole when anything is wrong", async () => {
    const team = await makeDraft("Refused");
    const id = practiceOf("build");
    const wrong = { ...answerOf(3), choice: "3" };
    expect(await save(team.id, id, wrong)).toMatchObject({ status: "invalid" });
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers.size).toBe(0);
  });

  test("are null for what is not there", async () => {
    const team = await makeDraft("Not there");
    const without = await makeTeam("Without a draft");
    const id = practiceOf("build");
    expect(await save(team.id, "no-such-practice", answerOf(3))).toMatchObject({
      fieldErrors: { practice: [expect.any(String)] },
    });
    expect(await save(without.id, id, answerOf(3))).toBeNull();
    expect(await save(NOBODY, id, answerOf(3))).toBeNull();
  });

  test("of one area are saved all or none, and only those that differ", async () => {
    const team = await makeDraft("Area");
    const [first = "", second = "", third = ""] = practiceIds("data");
    await save(team.id, first, answerOf(1));
    const wrong = new Map<string, unknown>([
      [first, answerOf(2)],
      [second, { ...NA, naText: "" }],
    ]);
    expect(await saveForm(team.id, "data", wrong)).toEqual({
      status: "invalid",
      fieldErrors: { [`${second}.naText`]: [expect.any(String)] },
    });
    expect((await getDraft(LOCAL_OWNER, team.id))?.answers).toEqual(
      new Map([[first, answerOf(1)]]),
    );

    const right = new Map<string, unknown>([
      [first, answerOf(1)],
      [second, NA],
      [third, answerOf(null)],
    ]);
    expect(await saveForm(team.id, "data", right)).toMatchObject({ status: "ok" });
    const stored = (await getDraft(LOCAL_OWNER, team.id))?.answers;
    expect(stored?.size).toBe(2);
    expect(stored?.get(first)).toEqual(answerOf(1));
    expect(stored?.get(second)).toEqual(NA);
    expect(await save(team.id, first, answerOf(0))).toMatchObject({
      version: 2,
    });
  });

  test("of one area cannot reach into another", async () => {
    const team = await makeDraft("Other area");
    const foreign = new Map<string, unknown>([[practiceOf("test"), answerOf(1)]]);
    expect(await saveForm(team.id, "build", foreign)).toMatchObject({
      status: "invalid",
      fieldErrors: { form: [expect.any(String)] },
    });
    expect(await saveForm(team.id, "no-area", new Map())).toBeNull();
    expect(await saveForm(NOBODY, "build", new Map())).toBeNull();
  });
});
