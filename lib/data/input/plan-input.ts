import { z } from "zod";
import { ACTION_STATUSES } from "@/lib/domain/plans/kept-plan";
import type { Invalid } from "../invalid";
import type { ActionInput, PlanToKeep } from "../plans-views";
import { invalid, toFieldErrors } from "./field-errors";
import { isVisible, plainText, singleLine } from "./text";

const NAME_MAXIMUM = 80;
const OWNER_MAXIMUM = 80;
const NOTE_MAXIMUM = 2_000;
/** Longer than any address that a server takes. */
const QUERY_MAXIMUM = 16_384;

const WHOLE = { error: "Send the fields as an object." };

const name = singleLine(NAME_MAXIMUM).refine(isVisible, { error: "Enter a name for the plan." });

const planToKeep = z.strictObject(
  { snapshotId: z.string({ error: "Send text." }), query: plainText(QUERY_MAXIMUM), name },
  WHOLE,
);

const naming = z.strictObject({ name }, WHOLE);

const action = z.strictObject(
  {
    status: z.literal(ACTION_STATUSES, { error: "Choose one of the four states." }),
    owner: singleLine(OWNER_MAXIMUM),
    dueOn: z.preprocess(
      (date) => (date === "" ? null : date),
      z.iso.date({ error: "Enter the date as year, month and day: 2027-03-31." }).nullable(),
    ),
    note: plainText(NOTE_MAXIMUM),
    version: z
      .int({ error: "Send the version that was shown." })
      .min(0, { error: "Send the version that was shown." }),
  },
  WHOLE,
);

type Parsed<T> = { readonly status: "ok"; readonly value: T } | Invalid;

/** Reads what is to be kept; all problems at once. Whether the snapshot is there is left open. */
export function parsePlanToKeep(input: unknown): Parsed<PlanToKeep> {
  return parse(planToKeep, input);
}

/** Reads `{ name }` of a plan. */
export function parsePlanName(input: unknown): Parsed<{ readonly name: string }> {
  return parse(naming, input);
}

/** Reads what a person says about an action; all problems at once. */
export function parseActionInput(input: unknown): Parsed<ActionInput> {
  return parse(action, input);
}

function parse<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { status: "ok", value: parsed.data }
    : invalid(toFieldErrors(parsed.error));
}
