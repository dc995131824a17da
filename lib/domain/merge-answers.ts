import { LINKS_MAXIMUM, NOTE_MAXIMUM } from "./answer-limits";
import { type Answer, type Choice, NA_REASON_TEXTS } from "./answers";
import { NO_ANSWER } from "./same-answer";

/** Stands in a merged note that has not all notes, so that nothing is left out in silence. */
export const LEFT_OUT_SENTENCE =
  "When practices were merged, not every note fitted here; the earlier answers keep them.";

/**
 * One answer for several practices that became one. It claims no more than any of them: not
 * applicable only if all are, else unanswered or "don't know" if any of the rest is, else the
 * lowest value.
 *
 * Notes are joined with a blank line and links united, without repetition. A reason that the
 * merged answer has no place for goes into the note, and so do links beyond the maximum. A note
 * that does not fit is left out whole, and a sentence says so.
 *
 * @param parts at least one; a practice without an answer as {@link NO_ANSWER}
 */
export function mergeAnswers(parts: readonly Answer[]): Answer {
  const choice = mergeChoices(parts.map((part) => part.choice));
  const reasoned = choice === "NA" ? parts[0] : undefined;
  const { naReason, naText } = reasoned ?? NO_ANSWER;
  const links = unique(parts.flatMap((part) => part.links));
  const texts = parts.flatMap((part) => [part.note, part === reasoned ? "" : reasonWords(part)]);
  const surplus = links.slice(LINKS_MAXIMUM).join("\n");
  const kept = reasoned && reasonWords(reasoned);
  const note = joinTexts(unique([...texts, surplus]).filter((text) => text !== kept));
  return { choice, naReason, naText, note, links: links.slice(0, LINKS_MAXIMUM) };
}

function mergeChoices(choices: readonly (Choice | null)[]): Choice | null {
  const applicable = choices.filter((choice) => choice !== "NA");
  if (applicable.length === 0) return "NA";
  if (applicable.includes(null)) return null;
  if (applicable.includes("DK")) return "DK";
  return ([0, 1, 2, 3, 4] as const).find((value) => applicable.includes(value)) ?? null;
}

function reasonWords({ naReason, naText }: Answer): string {
  return naReason ? `${NA_REASON_TEXTS[naReason]}: ${naText}` : "";
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}

const BLANK_LINE = "\n\n";

function joinTexts(texts: readonly string[]): string {
  const whole = texts.join(BLANK_LINE);
  if (lengthOf(whole) <= NOTE_MAXIMUM) return whole;
  let left = NOTE_MAXIMUM - lengthOf(LEFT_OUT_SENTENCE);
  const fitting = texts.filter((text) => {
    const needed = lengthOf(text) + BLANK_LINE.length;
    if (needed > left) return false;
    left -= needed;
    return true;
  });
  return [...fitting, LEFT_OUT_SENTENCE].join(BLANK_LINE);
}

/** In code points, as people and the limits count. */
function lengthOf(text: string): number {
  return [...text].length;
}
