import type { ExportTeam } from "./format";

/** What in the worksheets and gates of a team does not agree; one sentence each. */
export function checkSheets(drafts: ExportTeam["drafts"]): string[] {
  const said = drafts.flatMap(({ worksheets = [] }) =>
    worksheets.map(({ worksheet, item, version, value }) => ({
      key: `${worksheet} ${item} ${version}`,
      says: String(value),
    })),
  );
  const gates = drafts.flatMap(({ gates: all = [] }) =>
    all.map(({ id, version, ...words }) => ({
      key: `${id} ${version}`,
      says: JSON.stringify(words),
    })),
  );
  const twice = drafts.filter(
    ({ worksheets = [], gates: all = [] }) =>
      hasRepeats(worksheets.map(({ worksheet, item }) => `${worksheet} ${item}`)) ||
      hasRepeats(all.map(({ id }) => id)),
  );
  return [
    ...twice.map(({ id }) => `draft ${id} has an item of a worksheet or a gate twice.`),
    ...differing(said).map((key) => `a worksheet says two things in one version: ${key}.`),
    ...differing(gates).map((key) => `a gate says two things in one version: ${key}.`),
  ];
}

/** Keys under which more than one thing is said. */
function differing(all: readonly { readonly key: string; readonly says: string }[]): string[] {
  const first = new Map<string, string>();
  const keys = all.filter(({ key, says }) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, says);
    return before !== undefined && before !== says;
  });
  return [...new Set(keys.map(({ key }) => key))];
}

function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size !== texts.length;
}
