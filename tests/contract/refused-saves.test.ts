import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { saveAnswer, saveArea } from "@/lib/data/answers";
import { discardDraft, getDraft } from "@/lib/data/drafts";
import { submitDraft } from "@/lib/data/snapshots";
import { getTeam } from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import { answerOf, makeDraft, makeTeam, practiceIds, save, submitAlike } from "../support/teams";

const [ONE = ""] = practiceIds();

describeEngines("a save that is refused", (engine) => {
  useDatabase(engine);

  test("leaves the draft as it was", async () => {
    const team = await makeDraft("Refused");
    const before = (await getDraft(LOCAL_OWNER, team.id))?.head;
    const request = { input: answerOf(3), expected: 0, key: "refused", hash: "refused" };
    expect(await saveAnswer(LOCAL_OWNER, team.id, "no-such-practice", request)).toMatchObject({
      status: "invalid",
    });
    const strange = new Map([["no-such-practice", { input: answerOf(3), expected: 0 }]]);
    expect(await saveArea(LOCAL_OWNER, team.id, "build", strange)).toMatchObject({
      status: "invalid",
    });
    expect(await saveArea(LOCAL_OWNER, team.id, "no-such-area", strange)).toBeNull();
    expect((await getDraft(LOCAL_OWNER, team.id))?.head).toEqual(before);
  });

  test("opens no draft after a submit", async () => {
    const team = await makeTeam("Refused after a submit");
    await submitAlike(team, 2, { practices: practiceIds("build") });
    const request = { input: answerOf(3), expected: 0, key: "too-late", hash: "too-late" };
    await saveAnswer(LOCAL_OWNER, team.id, "no-such-practice", request);
    expect((await getTeam(LOCAL_OWNER, team.id))?.draft).toBeNull();
  });

  for (const [title, meanwhile] of [
    ["changed", (team) => save(team, ONE, answerOf(1))],
    ["discarded", (team) => discardDraft(LOCAL_OWNER, team)],
    ["submitted", (team) => submitDraft(LOCAL_OWNER, team, { name: "", note: "" })],
  ] satisfies [string, (team: string) => Promise<unknown>][]) {
    test(`is no refusal when it was acknowledged before the draft was ${title}`, async () => {
      const team = await makeDraft(`Heard late, ${title}`);
      const request = { input: answerOf(3), expected: 0, key: team.id, hash: team.id };
      const acknowledged = await saveAnswer(LOCAL_OWNER, team.id, ONE, request);
      await meanwhile(team.id);
      const before = await getTeam(LOCAL_OWNER, team.id);
      expect(await saveAnswer(LOCAL_OWNER, team.id, ONE, request)).toEqual(acknowledged);
      const reused = { ...request, hash: "of something else" };
      expect(await saveAnswer(LOCAL_OWNER, team.id, ONE, reused)).toEqual({ status: "key-reused" });
      expect(await getTeam(LOCAL_OWNER, team.id)).toEqual(before);
    });
  }
});
