import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { saveAnswer, saveArea } from "@/lib/data/answers";
import { getDraft } from "@/lib/data/drafts";
import { getTeam } from "@/lib/data/teams";
import { describeEngines, useDatabase } from "../support/engines";
import { answerOf, makeDraft, makeTeam, practiceIds, submitAlike } from "../support/teams";

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
});
