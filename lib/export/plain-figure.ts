/** Digits to which noise does not reach. */
const DIGITS = 13;

/** So many digits at least are noise where a figure is a short one without them. */
const NOISE = 5;

/**
 * A figure without what binary fractions add to it: 61.65 for 61.650000000000006. What has no end,
 * as 100 / 3, stays as it is.
 */
export function plainFigure(figure: number): number {
  const plain = Number(figure.toPrecision(DIGITS));
  return String(figure).length - String(plain).length >= NOISE ? plain : figure;
}
