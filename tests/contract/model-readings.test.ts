import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import { getModelReadings } from "@/lib/data/model-readings";
import { submitDraft } from "@/lib/data/snapshots";
import { describeReading } from "@/lib/domain/models/describe-reading";
import { describeEngines, useDatabase } from "../support/engines";
import { DORA, fillIn } from "../support/sheets";
import { answerOf, makeDraft, save } from "../support/teams";

const NOWHERE = "0".repeat(20);

const UNIT_TESTS = "tv.base.unit-tests";
const PERFORMANCE = "Delivery performance by the worksheet: 8.04";

async function linesOf(teamId: string, source: string, model: string) {
  const found = await getModelReadings(LOCAL_OWNER, teamId, source);
  const reading = found?.readings.find((each) => each.model.id === model);
  return reading && describeReading(reading);
}

async function statusOf(teamId: string, source: string, cell: string) {
  const found = await getModelReadings(LOCAL_OWNER, teamId, source);
  const cells = found?.readings.flatMap(({ result }) => result.cells);
  return cells?.find(({ id }) => id === cell)?.status;
}

describeEngines("readings in published models", (engine) => {
  useDatabase(engine);

  // The first to ask loads all content, which takes a while on a busy machine.
  test("are of the draft as it stands, and of a snapshot as it was frozen", {
    timeout: 60_000,
  }, async () => {
    const { id } = await makeDraft("Read");
    await save(id, "automated-unit-tests", answerOf(4));
    await fillIn(id, DORA, {
      ...{ "lead-time": "4", "deployment-frequency": "5", "recovery-time": "5" },
      ...{ "change-fail-rate": "10", "rework-rate": "8" },
    });
    expect(await linesOf(id, "draft", "dora-capabilities")).toContain(PERFORMANCE);
    const outcome = await submitDraft(LOCAL_OWNER, id, { name: "", note: "" });
    if (outcome?.status !== "ok") throw new Error("The draft could not be submitted.");
    const { snapshot } = outcome;
    await startDraft(LOCAL_OWNER, id, "full");
    await save(id, "automated-unit-tests", answerOf(0));
    await fillIn(id, DORA, { "lead-time": "1" }, { shown: "4", expected: 1 });
    expect(await statusOf(id, snapshot.id, UNIT_TESTS)).toBe("reached");
    expect(await statusOf(id, "draft", UNIT_TESTS)).toBe("not-reached");
    expect(await linesOf(id, snapshot.id, "dora-capabilities")).toContain(PERFORMANCE);
    expect(await linesOf(id, "draft", "dora-capabilities")).not.toContain(PERFORMANCE);
  });

  test("follow the profile, and there are none of what does not exist", async () => {
    const { id } = await makeDraft("Without");
    expect(await linesOf(id, "draft", "google-mlops")).toEqual([]);
    expect(await getModelReadings(LOCAL_OWNER, id, NOWHERE)).toBeNull();
    expect(await getModelReadings(LOCAL_OWNER, NOWHERE, "draft")).toBeNull();
  });
});
