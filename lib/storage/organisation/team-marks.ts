import { foldCase } from "@/lib/storage/text-keys";

/** Letters that stand together in a name and can be looked for. */
const LENGTH = 3;

/** Every three letters that stand together in a text, each once: none for a shorter text. */
export function nameMarks(text: string): readonly string[] {
  const letters = [...foldCase(text)];
  const marks = letters
    .slice(0, Math.max(0, letters.length - LENGTH + 1))
    .map((_, place) => `~${letters.slice(place, place + LENGTH).join("")}`);
  return [...new Set(marks)];
}

export function tagMark(tag: string): string {
  return `t:${tag}`;
}

export function flagMark(flag: string): string {
  return `f:${flag}`;
}

/** Of teams that have a practice on their plan to the next level. */
export function practiceMark(practice: string): string {
  return `a:${practice}`;
}

/** Of teams whose plan to the next level is not made yet. */
export const PENDING_MARK = "p:";
