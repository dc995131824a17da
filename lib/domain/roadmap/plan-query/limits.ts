/** Most entries of each kind that an address may name. */
export const MOST_ENTRIES = 50;
/** Most practices whose answers an address may suppose: every action of a long plan. */
export const MOST_TRIED = 200;
/** Characters of the title of an own action. */
export const LONGEST_TITLE = 120;
/** Person-days of one action. */
export const MOST_DAYS = 9_999;
/** Person-days of a quarter or a budget. */
export const MOST_CAPACITY = 99_999;
/** Quarters that may be given a capacity of their own. */
export const MOST_QUARTERS = 40;
