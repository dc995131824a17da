import { z } from "zod";
import { LINKS_MAXIMUM, NOTE_MAXIMUM } from "@/lib/domain/answer-limits";
import { type Answer, NA_REASONS } from "@/lib/domain/answers";
import type { Invalid } from "../invalid";
import { type FieldErrors, invalid, toFieldErrors } from "./field-errors";
import { isVisible, plainText } from "./text";

const NA_TEXT_MAXIMUM = 1_000;
const LINK_MAXIMUM = 2_000;

const WHOLE = { error: "Send the answer as an object." };
const ONLY_WITH_NA = "Give a reason only with the answer “does not apply”.";

const link = z
  .string({ error: "Send each link as text." })
  .trim()
  .refine(isWebAddress, {
    error:
      "Enter links as full addresses that begin with http:// or https://, without a user name.",
  })
  .refine((text) => text.length <= LINK_MAXIMUM, {
    error: "Shorten each link to at most 2,000 characters.",
  });

const common = {
  note: plainText(NOTE_MAXIMUM),
  links: z
    .array(link, { error: "Send the links as a list." })
    .max(LINKS_MAXIMUM, { error: "Keep at most 20 links." }),
};

const notApplicable = z.strictObject(
  {
    choice: z.literal("NA"),
    naReason: z.literal(NA_REASONS, { error: "Choose why the practice does not apply." }),
    naText: plainText(NA_TEXT_MAXIMUM).refine(isVisible, {
      error: "Say in a few words why the practice does not apply.",
    }),
    ...common,
  },
  WHOLE,
);

const otherChoice = z.strictObject(
  {
    choice: z.literal([0, 1, 2, 3, 4, "DK", null], {
      error: "Choose one of the five statements, “don’t know” or “does not apply”.",
    }),
    naReason: z.null({ error: ONLY_WITH_NA }),
    naText: z.literal("", { error: ONLY_WITH_NA }),
    ...common,
  },
  WHOLE,
);

export type ParsedAnswer = { readonly status: "ok"; readonly answer: Answer } | Invalid;

/** Reads one answer as sent; unknown or missing fields are problems, and all are named. */
export function parseAnswer(input: unknown): ParsedAnswer {
  const parsed = parse(input);
  return parsed.success
    ? { status: "ok", answer: parsed.data }
    : invalid(toFieldErrors(parsed.error));
}

/** The answers of one form by practice. Keys of problems are "<practice>.<field>". */
export type ParsedAnswers =
  | { readonly status: "ok"; readonly answers: ReadonlyMap<string, Answer> }
  | Invalid;

/**
 * Reads the answers of a plain form. There a reason stays behind when somebody changes their
 * mind, so it is dropped with every answer but "does not apply".
 */
export function parseAnswers(inputs: ReadonlyMap<string, unknown>): ParsedAnswers {
  const answers = new Map<string, Answer>();
  const errors: FieldErrors = new Map();
  for (const [practice, input] of inputs) {
    const parsed = parse(withoutStaleReason(input));
    if (parsed.success) answers.set(practice, parsed.data);
    else
      for (const [key, texts] of toFieldErrors(parsed.error, `${practice}.`))
        errors.set(key, texts);
  }
  return errors.size === 0 ? { status: "ok", answers } : invalid(errors);
}

function parse(input: unknown) {
  return isObject(input) && input.choice === "NA"
    ? notApplicable.safeParse(input)
    : otherChoice.safeParse(input);
}

function withoutStaleReason(input: unknown): unknown {
  if (!isObject(input) || input.choice === "NA") return input;
  return { ...input, naReason: null, naText: "" };
}

function isObject(input: unknown): input is { readonly choice?: unknown } {
  return typeof input === "object" && input !== null;
}

/** An absolute http or https address that names no user. */
export function isWebAddress(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text) || !text.isWellFormed() || !URL.canParse(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.username === "" && url.password === "";
}
