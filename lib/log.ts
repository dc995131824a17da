/** How much an operator should care. */
export type LogLevel = "info" | "warn" | "error";

/**
 * Writes one line of JSON to standard error.
 *
 * Escaping is JSON's, so a line break in a value stays inside the line. Never pass answers, notes,
 * bodies or secrets.
 *
 * @param event what happened, in kebab case
 * @param fields further facts; they cannot replace time, level or event
 */
export function logEvent(
  level: LogLevel,
  event: string,
  fields: Readonly<Record<string, unknown>> = {},
): void {
  console.error(JSON.stringify({ ...fields, time: new Date().toISOString(), level, event }));
}
