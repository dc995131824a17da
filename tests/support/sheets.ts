import { LOCAL_OWNER } from "@/lib/access/actor";
import { type GateInput, saveGate } from "@/lib/data/gate-register";
import { saveWorksheet } from "@/lib/data/worksheet-answers";
import { newId } from "@/lib/storage/new-id";

export const OUTCOMES = "delivery-outcomes";
export const DORA = "dora-delivery-performance";
export const ML_TEST_SCORE = "ml-test-score";

/** A form of a worksheet that was made from what is said to be shown, at one version. */
export function formOf(
  values: Readonly<Record<string, string>>,
  { shown = "", expected = 0 }: { readonly shown?: string; readonly expected?: number } = {},
) {
  return new Map(Object.entries(values).map(([id, value]) => [id, { value, shown, expected }]));
}

/** Sends a form of a worksheet. */
export function fillIn(
  teamId: string,
  worksheetId: string,
  values: Readonly<Record<string, string>>,
  made: Parameters<typeof formOf>[1] = {},
) {
  return saveWorksheet(LOCAL_OWNER, teamId, worksheetId, formOf(values, made));
}

/** A gate of habit without owner, wait or review. */
export const A_GATE: GateInput = {
  stage: "Approval before production",
  reason: "habit-or-low-trust",
  owner: "",
  waitHours: "",
  reviewBy: "",
  version: 0,
};

/** Adds a gate and returns its id; throws when it is refused. */
export async function addGate(teamId: string, fields: Partial<GateInput> = {}): Promise<string> {
  const id = newId();
  const outcome = await saveGate(LOCAL_OWNER, teamId, id, { ...A_GATE, ...fields });
  if (outcome?.status !== "ok") throw new Error(JSON.stringify(outcome));
  return id;
}
