/** The ids of two snapshots, the older one first. */
export type ChosenTwo = { readonly older: string; readonly newer: string };

/**
 * Which two snapshots to compare: the two that are asked for, whatever their order; else one of
 * them with the latest or with the one before it; else the latest two.
 *
 * @param ids oldest first
 * @param asked ids that are not in `ids` are not asked for
 * @returns null with fewer than two snapshots
 */
export function chooseTwo(
  ids: readonly string[],
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
): ChosenTwo | null {
  const last = ids.length - 1;
  const from = placeOf(ids, asked.from);
  const to = placeOf(ids, asked.to);
  if (from !== null && to !== null && from !== to) {
    return pairOf(ids, Math.min(from, to), Math.max(from, to));
  }
  if (from !== null && to === null && from < last) return pairOf(ids, from, last);
  const newer = Math.max(1, to ?? last);
  return pairOf(ids, newer - 1, newer);
}

function placeOf(ids: readonly string[], id: string | undefined): number | null {
  const place = id === undefined ? -1 : ids.indexOf(id);
  return place < 0 ? null : place;
}

function pairOf(ids: readonly string[], older: number, newer: number): ChosenTwo | null {
  const [one, other] = [ids[older], ids[newer]];
  return one === undefined || other === undefined ? null : { older: one, newer: other };
}
