/** As many months as a chart has room for. */
export const HISTORY_MONTHS = 24;
