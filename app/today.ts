/** The day of now in UTC, as an ISO 8601 date. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
