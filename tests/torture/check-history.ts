import { checkCuts } from "./check-cuts";
import { checkReads } from "./check-reads";
import { type ChangeRow, type History, placeOf, type Write } from "./history";

/**
 * Every way in which what is stored contradicts what clients were told; empty when nobody was told
 * anything wrong.
 *
 * - An acknowledged change is stored exactly once, as acknowledged, and every acknowledgement of it
 *   says the same. Nothing is stored that nobody asked for.
 * - Versions of an answer count from 1 without a gap, and each names the one before it as the
 *   version that its author saw. So no acknowledged value disappears unseen.
 * - A draft says the latest version of each answer.
 * - Reads never go back, and see what was acknowledged before they began.
 * - A submitted draft has what was acknowledged before, and nothing that came after.
 */
export function checkHistory(history: History): readonly string[] {
  const { writes, stored } = history;
  return [
    ...lostOrDoubled(writes, stored.changes),
    ...unasked(writes, stored.changes),
    ...gaps(stored.changes),
    ...overwrittenUnseen(writes, stored.changes),
    ...staleHeads(stored),
    ...checkReads(history),
    ...checkCuts(history),
  ];
}

function lostOrDoubled(writes: readonly Write[], changes: readonly ChangeRow[]): string[] {
  const rows = groupBy(changes, (row) => row.request_key ?? "");
  return writes.flatMap((write) => {
    const [ack, ...others] = write.acks;
    const stored = rows.get(write.key) ?? [];
    if (stored.length > 1) return [`${write.key} is stored ${stored.length} times`];
    if (!ack) return [];
    const differs = others.some(
      ({ version, draftId, savedAt }) =>
        version !== ack.version || draftId !== ack.draftId || savedAt !== ack.savedAt,
    );
    if (differs) return [`${write.key} was acknowledged in different words`];
    const [row] = stored;
    if (!row) return [`${write.key} was acknowledged and is lost`];
    const isSame =
      placeOf(row) === placeOf(write) && row.version === ack.version && row.note === write.note;
    return isSame ? [] : [`${write.key} is stored otherwise than acknowledged`];
  });
}

function unasked(writes: readonly Write[], changes: readonly ChangeRow[]): string[] {
  const keys = new Set(writes.map(({ key }) => key));
  return changes
    .filter(({ request_key }) => !keys.has(request_key ?? ""))
    .map((row) => `version ${row.version} of ${placeOf(row)} was asked for by nobody`);
}

function gaps(changes: readonly ChangeRow[]): string[] {
  return [...groupBy(changes, placeOf)].flatMap(([place, rows]) => {
    const versions = rows.map(({ version }) => version).sort((a, b) => a - b);
    const isGapless = versions.every((version, index) => version === index + 1);
    return isGapless ? [] : [`${place} has the versions ${versions.join(", ")}`];
  });
}

function overwrittenUnseen(writes: readonly Write[], changes: readonly ChangeRow[]): string[] {
  const expected = new Map(writes.map((write) => [write.key, write.expected]));
  return changes.flatMap((row) => {
    const seen = expected.get(row.request_key ?? "");
    if (seen === undefined || seen === row.version - 1) return [];
    return [`version ${row.version} of ${placeOf(row)} was made on version ${seen}`];
  });
}

function staleHeads({ changes, heads }: History["stored"]): string[] {
  const said = new Map(heads.map((head) => [placeOf(head), head]));
  return [...groupBy(changes, placeOf)].flatMap(([place, rows]) => {
    const latest = rows.reduce((a, b) => (b.version > a.version ? b : a));
    const head = said.get(place);
    if (head?.version === latest.version && head.note === latest.note) return [];
    return [`the draft says version ${head?.version ?? 0} of ${place}, not ${latest.version}`];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
