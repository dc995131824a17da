/** Query parameters as Next gives them. */
export type SearchParameters = Readonly<Record<string, string | string[] | undefined>>;

/** At most five names of parameters that are not known, as one sentence for the reader. */
export function unknownParameters(given: SearchParameters, known: readonly string[]): string[] {
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const shown = unknown.slice(0, 5).map((name) => `“${name.slice(0, 40)}”`);
  const more = unknown.length > 5 ? ` and ${unknown.length - 5} more` : "";
  return [`This page knows nothing called ${shown.join(", ")}${more}.`];
}
