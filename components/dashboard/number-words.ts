import { formatCount } from "@/lib/domain/format-figure";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "six" up to ten, then "11". */
export function numberWord(count: number): string {
  return WORDS[count] ?? formatCount(count);
}

/** "1 team", "6 teams". */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "2 of 6 areas", "all 6 areas", "the one area". */
export function shareOfAreas(some: number, all: number): string {
  if (some < all) return `${formatCount(some)} of ${countOf(all, "area")}`;
  return all === 1 ? "the one area" : `${all === 2 ? "both" : `all ${formatCount(all)}`} areas`;
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
