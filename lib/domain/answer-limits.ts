/** Longest note of an answer, in code points. */
export const NOTE_MAXIMUM = 10_000;

/** Most links of an answer. */
export const LINKS_MAXIMUM = 20;
