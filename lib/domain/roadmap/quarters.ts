/** The quarters in which an action is begun and finished, from 1. */
export type Quarters = { readonly starts: number; readonly finishes: number };

/**
 * Spreads actions over quarters by cumulative capacity: an action is finished in the first quarter
 * whose capacity, with that of all before, covers it and everything before it. It may start the
 * quarter before. More capacity never delays an action, and no order needs fewer quarters.
 *
 * @param days person-days of the actions in order, each above 0
 * @param capacity person-days of each quarter, at least 0; the last one, above 0, goes on for good
 * @see reference: roadmap planning, phase 4
 */
export function spreadOverQuarters(
  days: readonly number[],
  capacity: readonly [number, ...number[]],
): readonly Quarters[] {
  const last = capacity.at(-1) ?? 0;
  if (!(last > 0)) throw new RangeError("The last capacity must be above 0.");
  let quarter = 1;
  let available = capacity[0];
  let done = 0;
  const advanceUntil = (isEnough: () => boolean) => {
    while (!isEnough()) {
      available += capacity[quarter] ?? last;
      quarter += 1;
    }
    return quarter;
  };
  return days.map((each) => {
    const before = done;
    const starts = advanceUntil(() => available > before);
    done += each;
    return { starts, finishes: advanceUntil(() => available >= done) };
  });
}
