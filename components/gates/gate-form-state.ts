import type { Gate } from "@/lib/domain/gates/gate";

/** The fields about a gate, as typed. */
export type GateValues = {
  readonly stage: string;
  readonly reason: string;
  readonly owner: string;
  readonly waitHours: string;
  readonly reviewBy: string;
};

/** What is stored about a gate, and who said so. */
export type StoredWords = {
  readonly gate: Gate;
  readonly version: number;
  readonly savedBy: string;
};

/** Why a form about a gate was not saved, and what was typed. */
export type GateFormState =
  | { readonly kind: "invalid"; readonly values: GateValues; readonly errors: FieldErrors }
  | { readonly kind: "conflict"; readonly values: GateValues; readonly current: StoredWords }
  | null;

type FieldErrors = Readonly<Record<string, readonly string[]>>;

export type GateFormAction = (before: GateFormState, form: FormData) => Promise<GateFormState>;

/** The fields of a gate that is to be added. */
export const NO_GATE: GateValues = {
  stage: "",
  reason: "",
  owner: "",
  waitHours: "",
  reviewBy: "",
};

/** What is stored, as the fields show it. */
export function valuesOf({ stage, reason, owner, waitHours, reviewBy }: Gate): GateValues {
  const hours = waitHours === null ? "" : String(waitHours);
  return { stage, reason, owner, waitHours: hours, reviewBy: reviewBy ?? "" };
}
