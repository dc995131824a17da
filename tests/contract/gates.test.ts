import { expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import {
  type GateInput,
  getGateRegister,
  MOST_GATES,
  removeGate,
  restoreGate,
  saveGate,
} from "@/lib/data/gate-register";
import { getGates } from "@/lib/data/gates";
import { newId } from "@/lib/storage/new-id";
import { describeEngines, useDatabase } from "../support/engines";
import { A_GATE, addGate } from "../support/sheets";
import { makeDraft, makeTeam, submitAlike } from "../support/teams";

const NOWHERE = "0".repeat(20);

async function stagesOf(teamId: string, source = "draft") {
  return (await getGates(LOCAL_OWNER, teamId, source))?.map(({ stage }) => stage) ?? null;
}

function change(teamId: string, gateId: string, fields: Partial<GateInput>) {
  return saveGate(LOCAL_OWNER, teamId, gateId, { ...A_GATE, ...fields });
}

describeEngines("manual gates", (engine) => {
  useDatabase(engine);

  test("say what was entered, in the order in which they were added", async () => {
    const { id } = await makeDraft("Entered");
    expect(await stagesOf(id)).toEqual([]);
    const gateId = await addGate(id, {
      ...{ stage: "  Zoë\u0308 signs ", reason: "regulatory", owner: "Ada" },
      ...{ waitHours: "0,25", reviewBy: "2028-02-29" },
    });
    await addGate(id, { stage: "A later one" });
    const [first] = (await getGates(LOCAL_OWNER, id, "draft")) ?? [];
    expect(first).toEqual({
      ...{ id: gateId, stage: "Zo\u00eb\u0308 signs", reason: "regulatory", owner: "Ada" },
      ...{ waitHours: 0.25, reviewBy: "2028-02-29" },
    });
    expect(await stagesOf(id)).toEqual([first?.stage, "A later one"]);
  });

  test("are refused field by field, all at once", async () => {
    const { id } = await makeDraft("Refused");
    const wrong = {
      ...{ stage: " ", reason: "because", owner: "a".repeat(81), waitHours: "-1" },
      ...{ reviewBy: "2027-02-30", version: -1 },
    };
    const outcome = await change(id, newId(), wrong);
    expect(Object.keys((outcome as { fieldErrors: object }).fieldErrors).sort()).toEqual([
      ...["owner", "reason", "reviewBy", "stage", "version", "waitHours"],
    ]);
    for (const waitHours of ["1e3", "10000", "1.234", "x", "1."]) {
      expect(await change(id, newId(), { waitHours })).toMatchObject({ status: "invalid" });
    }
    expect(await stagesOf(id)).toEqual([]);
    for (const gateId of ["", "no-id", "\0"]) expect(await change(id, gateId, {})).toBeNull();
    expect(await change(NOWHERE, newId(), {})).toBeNull();
    const { id: none } = await makeTeam("No draft");
    expect(await change(none, newId(), {})).toBeNull();
  });

  test("overwrite nobody, and a form that is sent twice is one gate", async () => {
    const { id } = await makeDraft("Conflict");
    const gateId = await addGate(id, { owner: "Ada" });
    expect(await change(id, gateId, { owner: "Ada" })).toMatchObject({ status: "ok" });
    expect(await stagesOf(id)).toHaveLength(1);
    expect(await change(id, gateId, { owner: "Bo", version: 1 })).toMatchObject({ status: "ok" });
    const current = expect.objectContaining({ version: 2, savedBy: LOCAL_OWNER.name });
    const late = await change(id, gateId, { owner: "Cy", version: 1 });
    expect(late).toEqual({ status: "conflict", current });
    expect(await removeGate(LOCAL_OWNER, id, gateId, 1)).toEqual({ status: "conflict", current });
    expect((await getGates(LOCAL_OWNER, id, "draft"))?.[0]?.owner).toBe("Bo");
  });

  test("are removed with undo; saving over a removed one puts it back and says so", async () => {
    const { id } = await makeDraft("Removed");
    const gateId = await addGate(id);
    expect(await removeGate(LOCAL_OWNER, id, gateId, 1)).toMatchObject({ status: "ok" });
    expect(await removeGate(LOCAL_OWNER, id, gateId, 1)).toMatchObject({ status: "ok" });
    expect(await stagesOf(id)).toEqual([]);
    const register = await getGateRegister(LOCAL_OWNER, id, { removed: gateId });
    expect(register?.removed?.gate.stage).toBe(A_GATE.stage);
    expect(await restoreGate(LOCAL_OWNER, id, gateId)).toMatchObject({ status: "ok" });
    expect(await restoreGate(LOCAL_OWNER, id, gateId)).toMatchObject({ status: "ok" });
    expect(await restoreGate(LOCAL_OWNER, id, newId())).toBeNull();
    expect(await stagesOf(id)).toEqual([A_GATE.stage]);
    expect((await getGateRegister(LOCAL_OWNER, id, { removed: gateId }))?.removed).toBeNull();
    await removeGate(LOCAL_OWNER, id, gateId, 3);
    const late = await change(id, gateId, { owner: "Ada", version: 1 });
    expect(late).toEqual({ status: "ok", cameBack: true });
    expect((await getGates(LOCAL_OWNER, id, "draft"))?.[0]?.owner).toBe("Ada");
  });

  test("freeze with the snapshot; the next draft has those that are not removed", async () => {
    const team = await makeDraft("Frozen");
    const kept = await addGate(team.id, { stage: "Kept" });
    const gone = await addGate(team.id, { stage: "Gone" });
    await removeGate(LOCAL_OWNER, team.id, gone, 1);
    const { id: snapshot } = await submitAlike(team, 3);
    await startDraft(LOCAL_OWNER, team.id, "full");
    expect(await change(team.id, kept, { stage: "Changed", version: 1 })).toMatchObject({
      status: "ok",
    });
    expect(await stagesOf(team.id, snapshot)).toEqual(["Kept"]);
    expect(await stagesOf(team.id)).toEqual(["Changed"]);
    expect(await change(team.id, gone, { stage: "Back", version: 1 })).toEqual({
      ...{ status: "ok", cameBack: true },
    });
    const register = await getGateRegister(LOCAL_OWNER, team.id);
    expect(register?.gates.map(({ version }) => version)).toEqual([2, 3]);
  });

  test("are at most fifty", async () => {
    const { id } = await makeDraft("Full");
    const first = await addGate(id);
    for (let count = 1; count < MOST_GATES; count += 1) await addGate(id);
    expect(await change(id, newId(), {})).toMatchObject({
      fieldErrors: { form: [expect.stringMatching(/at most 50/)] },
    });
    expect(await stagesOf(id)).toHaveLength(MOST_GATES);
    expect(await change(id, first, { owner: "Ada", version: 1 })).toMatchObject({ status: "ok" });
  });
});
