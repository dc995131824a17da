import { z } from "zod";
import { GATE_REASONS, type Gate } from "@/lib/domain/gates/gate";
import type { Invalid } from "../invalid";
import { invalid, toFieldErrors } from "./field-errors";
import { isVisible, singleLine } from "./text";

const STAGE_MAXIMUM = 80;
const OWNER_MAXIMUM = 80;

/** What a person enters about a gate, with the version that the form was made from. */
export type GateInput = {
  readonly stage: string;
  readonly reason: string;
  readonly owner: string;
  /** Hours with at most two decimals; "" when nobody knows. */
  readonly waitHours: string;
  /** ISO 8601 date; "" for none. */
  readonly reviewBy: string;
  /** 0 for a gate that is to be added. */
  readonly version: number;
};

const gateInput = z.strictObject(
  {
    stage: singleLine(STAGE_MAXIMUM).refine(isVisible, {
      error: "Enter what waits and where, such as “Approval before production”.",
    }),
    reason: z.literal(GATE_REASONS, { error: "Choose one of the six reasons." }),
    owner: singleLine(OWNER_MAXIMUM),
    waitHours: z
      .string({ error: "Send text." })
      .trim()
      .refine((text) => /^(\d{1,4}([.,]\d{1,2})?)?$/.test(text), {
        error: "Enter hours from 0 to 9999, such as 4 or 0.5, or leave it empty.",
      })
      .transform((text) => (text === "" ? null : Number(text.replace(",", ".")))),
    reviewBy: z.preprocess(
      (date) => (date === "" ? null : date),
      z.iso.date({ error: "Enter the date as year, month and day: 2027-03-31." }).nullable(),
    ),
    version: z
      .int({ error: "Send the version that was shown." })
      .min(0, { error: "Send the version that was shown." }),
  },
  { error: "Send the fields as an object." },
);

type Parsed =
  | { readonly status: "ok"; readonly gate: Omit<Gate, "id">; readonly version: number }
  | Invalid;

/** Reads what a person says about a gate; all problems at once. */
export function parseGateInput(input: unknown): Parsed {
  const parsed = gateInput.safeParse(input);
  if (!parsed.success) return invalid(toFieldErrors(parsed.error));
  const { version, ...gate } = parsed.data;
  return { status: "ok", gate, version };
}
