import { formatIndex } from "@/lib/domain/format-figure";
import type { EarlierSnapshot } from "./team-row";

/** "+6.2", "−0.7" or "0.0", as good as the figures it is made from; "+6" without a digit. */
export function formatChange(change: number, digits: 0 | 1 = 1): string {
  const figure = formatIndex(Math.abs(change), digits);
  if (Number(figure) === 0) return figure;
  return `${change > 0 ? "+" : "−"}${figure}`;
}

/** "+6.2", or "possibly +6.2" where unknown answers leave open whether there is a change at all. */
export function changeFigure(change: number, kind: EarlierSnapshot["indexKind"]): string {
  const figure = formatChange(change);
  const isOpen = kind === "possible rise" || kind === "possible fall";
  return isOpen && figure !== formatIndex(0) ? `possibly ${figure}` : figure;
}

/** The change since an earlier snapshot in a word or two, or a figure. */
export function changeWord(previous: EarlierSnapshot | null): string {
  if (previous === null) return "new";
  if (!previous.comparable || previous.indexChange === null) return "not comparable";
  return changeFigure(previous.indexChange, previous.indexKind);
}

/** "2 up, 1 down" of the areas; null where no level differs. */
export function levelChangeWords(previous: EarlierSnapshot | null): string | null {
  const changes = previous?.levelChanges ?? [];
  const up = changes.filter(({ from, to }) => to > from).length;
  const down = changes.length - up;
  if (changes.length === 0) return null;
  const parts = [up > 0 ? `${up} up` : "", down > 0 ? `${down} down` : ""].filter(Boolean);
  return parts.join(", ");
}

/** The change, and on a line of its own how many areas changed their level: "+6.2", "(2 up, 1 down)". */
export function changeLines(previous: EarlierSnapshot | null): string {
  const levels = levelChangeWords(previous);
  return levels ? `${changeWord(previous)}\n(${levels})` : changeWord(previous);
}
