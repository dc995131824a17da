/** Person-days: whole, or halves where two teams are in the middle ("12.5"). */
export function formatDays(days: number): string {
  return Number.isInteger(days) ? String(days) : days.toFixed(1);
}
