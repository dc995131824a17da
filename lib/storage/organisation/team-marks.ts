import { foldCase } from "@/lib/storage/text-keys";

/** How many letters that stand together in a name can be looked for at once. */
const LONGEST = 3;

/** Every one, two and three letters that stand together in a name, each once. */
export function nameMarks(name: string): readonly string[] {
  const letters = [...foldCase(name)];
  return [1, 2, LONGEST].flatMap((length) => runsOf(letters, length));
}

/**
 * Marks of every name that has a text in it: if `isWhole`, of no other one; none for no text.
 */
export function partMarks(text: string): {
  readonly marks: readonly string[];
  readonly isWhole: boolean;
} {
  const letters = [...foldCase(text)];
  if (letters.length === 0) return { marks: [], isWhole: true };
  const isWhole = letters.length <= LONGEST;
  return { marks: runsOf(letters, isWhole ? letters.length : LONGEST), isWhole };
}

function runsOf(letters: readonly string[], length: number): readonly string[] {
  const starts = letters.slice(0, Math.max(0, letters.length - length + 1));
  const runs = starts.map((_, place) => `~${letters.slice(place, place + length).join("")}`);
  return [...new Set(runs)];
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
