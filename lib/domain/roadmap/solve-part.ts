import type { Part } from "./selection";

/** Days first, then how many: compared in this order. */
export type Cost = { readonly days: number; readonly count: number };

/** The best choice that was found, and how good any choice can be at most. */
export type Solution = {
  /** Places of the chosen items, ascending. */
  readonly chosen: readonly number[];
  readonly days: number;
  /** Equal to `days` when the choice is proven to be the least work. */
  readonly lowerBound: number;
  readonly optimal: boolean;
};

type Search = { readonly part: Part; nodes: number; best: (Cost & { chosen: number[] }) | null };
type State = { readonly chosen: ReadonlySet<number>; readonly excluded: ReadonlySet<number> };
type Short = { readonly need: number; readonly candidates: readonly number[] };

/**
 * Branch and bound over one independent part: the fewest person-days, then the fewest items.
 *
 * @param budget most nodes to look at; when it is used up the best so far is returned as not
 *   optimal
 * @returns null when no choice satisfies the groups
 */
export function solvePart(part: Part, budget: number): Solution | null {
  const search: Search = { part, nodes: budget, best: null };
  const root: State = { chosen: new Set(), excluded: new Set() };
  const shorts = shortGroups(part, root);
  if (shorts === null) return null;
  const { days: lowest } = lowerBound(part, root, shorts);
  branch(search, root);
  if (search.best === null) return null;
  const { chosen, days } = search.best;
  const optimal = search.nodes > 0;
  return {
    chosen: chosen.sort((left, right) => left - right),
    days,
    lowerBound: optimal ? days : lowest,
    optimal,
  };
}

function branch(search: Search, state: State): void {
  const { part } = search;
  // The first descent always ends, so that there is something to return.
  if (search.nodes <= 0 && search.best !== null) return;
  search.nodes -= 1;
  const shorts = shortGroups(part, state);
  if (shorts === null) return;
  if (search.best && !isLess(lowerBound(part, state, shorts), search.best)) return;
  const tightest = shorts.toSorted(bySlack)[0];
  if (tightest === undefined) {
    search.best = { ...costOf(part, state.chosen), chosen: [...state.chosen] };
    return;
  }
  const { need, candidates } = tightest;
  if (need === candidates.length) {
    branch(search, withItems(part, state, candidates));
    return;
  }
  const item = cheapest(part, state, candidates);
  branch(search, withItems(part, state, [item]));
  branch(search, without(part, state, { item, candidates }));
}

/** Groups that are still short, with what can fill them; null when one cannot be filled. */
function shortGroups(part: Part, { chosen, excluded }: State): Short[] | null {
  const shorts: Short[] = [];
  for (const { need, of } of part.groups) {
    const left = need - of.filter((item) => chosen.has(item)).length;
    if (left <= 0) continue;
    const candidates = of.filter((item) => !chosen.has(item) && !excluded.has(item));
    if (candidates.length < left) return null;
    shorts.push({ need: left, candidates });
  }
  return shorts;
}

/**
 * What the choice costs at least: for each group the cheapest fill, counting for a candidate only
 * what no other candidate of any group would need too.
 */
function lowerBound(part: Part, { chosen }: State, shorts: readonly Short[]): Cost {
  const all = new Set(shorts.flatMap(({ candidates }) => candidates));
  const users = new Map<number, number>();
  for (const item of all) {
    for (const needed of part.closures[item] ?? []) {
      users.set(needed, (users.get(needed) ?? 0) + 1);
    }
  }
  const isPrivate = (needed: number, item: number) =>
    !chosen.has(needed) &&
    (needed === item || (!all.has(needed) && (users.get(needed) ?? 0) === 1));
  const privateCosts = ({ candidates }: Short) =>
    candidates
      .map((item) =>
        costOf(
          part,
          (part.closures[item] ?? []).filter((needed) => isPrivate(needed, item)),
        ),
      )
      .sort(compareCosts);
  return shorts.reduce<Cost>(
    (sum, short) => {
      const fill = privateCosts(short).slice(0, short.need);
      const fewest = privateCosts(short)
        .map(({ count }) => count)
        .sort((left, right) => left - right);
      return {
        days: sum.days + fill.reduce((days, cost) => days + cost.days, 0),
        count: sum.count + fewest.slice(0, short.need).reduce((count, one) => count + one, 0),
      };
    },
    costOf(part, chosen),
  );
}

function withItems(part: Part, state: State, items: readonly number[]): State {
  const chosen = new Set(state.chosen);
  for (const item of items) for (const needed of part.closures[item] ?? []) chosen.add(needed);
  return { chosen, excluded: state.excluded };
}

/**
 * Forbids an item and everything that requires it. A free item needs nothing more and is needed by
 * nothing: a choice that leaves it out for another free one of the group that costs no less can
 * swap the two, so those are forbidden too.
 */
function without(
  part: Part,
  state: State,
  { item, candidates }: { readonly item: number; readonly candidates: readonly number[] },
): State {
  const excluded = new Set(state.excluded);
  part.closures.forEach((closure, other) => {
    if (closure.includes(item)) excluded.add(other);
  });
  if (isFree(part, state, item)) {
    const days = part.days[item] ?? 0;
    for (const other of candidates) {
      if (isFree(part, state, other) && (part.days[other] ?? 0) >= days) excluded.add(other);
    }
  }
  return { chosen: state.chosen, excluded };
}

function isFree(part: Part, { chosen }: State, item: number): boolean {
  const needsMore = part.closures[item]?.some((needed) => needed !== item && !chosen.has(needed));
  const isNeeded = part.closures.some((closure, other) => other !== item && closure.includes(item));
  return !needsMore && !isNeeded;
}

function cheapest(part: Part, { chosen }: State, candidates: readonly number[]): number {
  const priced = candidates.map((item) => ({
    item,
    ...costOf(
      part,
      (part.closures[item] ?? []).filter((needed) => !chosen.has(needed)),
    ),
  }));
  return priced.sort((left, right) => compareCosts(left, right) || left.item - right.item)[0]
    ?.item as number;
}

function costOf({ days }: Part, items: Iterable<number>): Cost {
  let sum = 0;
  let count = 0;
  for (const item of items) {
    sum += days[item] ?? 0;
    count += 1;
  }
  return { days: sum, count };
}

function bySlack(left: Short, right: Short): number {
  return left.candidates.length - left.need - (right.candidates.length - right.need);
}

function compareCosts(left: Cost, right: Cost): number {
  return left.days - right.days || left.count - right.count;
}

function isLess(left: Cost, right: Cost): boolean {
  return compareCosts(left, right) < 0;
}
