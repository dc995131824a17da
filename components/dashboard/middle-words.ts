import { formatRange } from "@/lib/domain/format-figure";
import type { Middle } from "@/lib/domain/organisation/counted-figure";
import { compareMiddles } from "@/lib/domain/organisation/middle-level";

/** The level of the middle team: "2", or "1–2" where the middle two differ. */
export function middleWords(middle: Middle): string {
  return formatRange(middle, String);
}

/** What became of the level of the middle team: "rose from level 1 to 2", "stays at level 2". */
export function moveWords(before: Middle, after: Middle): string {
  const [from, to] = [middleWords(before), middleWords(after)];
  if (from === to) return `stays at level ${to}`;
  const move = compareMiddles(before, after);
  // The middle two can come together, or apart, around the same place.
  const verb = move === 0 ? "moved" : move > 0 ? "rose" : "fell";
  return `${verb} from level ${from} to ${to}`;
}
