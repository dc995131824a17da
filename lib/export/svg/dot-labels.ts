import { roundHalfUp } from "@/lib/domain/format-figure";
import { spreadLabels } from "./slope-scale";

/** Width of a digit of 12 pixels, and between two numbers. */
const [DIGIT, GAP] = [7.7, 4];
/** From one line of numbers to the next. */
const LINE = 13;

/** A number under its dot, so many pixels below the usual line. */
export type DotLabel = { readonly x: number; readonly drop: number };

/**
 * Where numbers stand under dots: right below them, or, where two would touch, on two lines in
 * turn, as near as that allows.
 *
 * @param dots with their places in pixels, ascending
 * @param within the first and the last place
 */
export function dotLabels(
  dots: readonly { readonly at: number; readonly count: number }[],
  within: readonly [number, number],
): readonly DotLabel[] {
  const places = dots.map(({ at }) => at);
  const apart = Math.max(...dots.map(({ count }) => String(count).length)) * DIGIT + GAP;
  const areCrowded = places.some((at, place) => at - (places[place - 1] ?? -apart) < apart);
  if (!areCrowded) return places.map((x) => ({ x, drop: 0 }));
  return spreadLabels(places, apart / 2, within).map((x, place) => {
    return { x: roundHalfUp(x, 1), drop: place % 2 === 0 ? 0 : LINE };
  });
}
