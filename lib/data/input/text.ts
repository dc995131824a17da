import { z } from "zod";

/**
 * Text as typed, stored without a change.
 *
 * @param maximum in code points, so that an emoji counts as one
 */
export function plainText(maximum: number) {
  return z
    .string({ error: "Send text." })
    .refine(isStorable, {
      error: "Remove the characters that cannot be stored: NUL or half of a character.",
    })
    .refine((text) => !isLonger(text, maximum), {
      error: `Shorten this to at most ${maximum.toLocaleString("en-GB")} characters.`,
    });
}

/** Text of one line: trimmed, in Unicode form NFC, without control characters. */
export function singleLine(maximum: number) {
  return z
    .string({ error: "Send text." })
    .normalize("NFC")
    .trim()
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text), {
      error: "Remove line breaks and other control characters.",
    })
    .refine((text) => !isLonger(text, maximum), {
      error: `Shorten this to at most ${maximum.toLocaleString("en-GB")} characters.`,
    });
}

/** Whether anything can be seen of a text; a blank or a joiner alone cannot. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** Counts code points only where the length leaves it open: a text may be very long. */
function isLonger(text: string, maximum: number): boolean {
  if (text.length <= maximum) return false;
  return text.length > 2 * maximum || [...text].length > maximum;
}
