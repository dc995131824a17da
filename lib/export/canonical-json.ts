/**
 * JSON with object keys in code-unit order at every depth, two spaces and a final newline, so
 * that equal data gives equal bytes. Arrays keep their order; `undefined` members are left out.
 *
 * @param value plain data: no Map, Set or class instance
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
