/** A pixel of a drawing is a point of a text that is wrapped. */
export const PER_INCH = 72;

export const INK = { fill: "var(--ink)", fontSize: 13 };
export const STRONG = { ...INK, fontWeight: 650 };
export const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };
export const NOTE = { fill: "var(--ink-muted)", fontSize: 11 };
