/** A rank that a practice can have and an area can reach: 1 Base to 5 Expert. */
export type LevelRank = 1 | 2 | 3 | 4 | 5;

/** A level that an area has attained; 0 means below Base. */
export type Level = 0 | LevelRank;

/** All ranks, lowest first. */
export const LEVEL_RANKS: readonly LevelRank[] = [1, 2, 3, 4, 5];
