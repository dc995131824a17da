/** Items by place; each needs others by place. */
export type Graph = { readonly requires: readonly (readonly number[])[] };

/**
 * The prerequisite-closed set of the largest total weight, by a minimum cut; of several the
 * smallest one.
 *
 * @param weights integers, may be negative
 * @param taken places that have to be in the set
 * @returns places, ascending; empty when no set weighs more than nothing and none is taken
 * @see Picard 1976, Maximal closure of a graph
 */
export function maxClosure(
  { requires }: Graph,
  weights: readonly number[],
  taken: readonly number[] = [],
): readonly number[] {
  const unlimited = weights.reduce((sum, weight) => sum + Math.abs(weight), 1);
  const source = weights.length;
  const sink = source + 1;
  const network = new Map<number, Map<number, number>>();
  const addEdge = (from: number, to: number, capacity: number) => {
    edgesOf(network, from).set(to, (edgesOf(network, from).get(to) ?? 0) + capacity);
    edgesOf(network, to).set(from, edgesOf(network, to).get(from) ?? 0);
  };
  weights.forEach((weight, place) => {
    if (weight > 0) addEdge(source, place, weight);
    else if (weight < 0) addEdge(place, sink, -weight);
    for (const needed of requires[place] ?? []) addEdge(place, needed, unlimited);
  });
  for (const place of taken) addEdge(source, place, unlimited);
  while (augment(network, source, sink)) {
    // Each round pushes along one shortest path.
  }
  return [...reachable(network, source).keys()]
    .filter((place) => place < source)
    .sort((left, right) => left - right);
}

type Network = Map<number, Map<number, number>>;

function edgesOf(network: Network, from: number): Map<number, number> {
  const edges = network.get(from) ?? new Map<number, number>();
  network.set(from, edges);
  return edges;
}

/** Pushes what fits along a shortest path; false when there is none. */
function augment(network: Network, source: number, sink: number): boolean {
  const before = reachable(network, source);
  if (!before.has(sink)) return false;
  const path: [number, number][] = [];
  for (let to = sink; to !== source; ) {
    const from = before.get(to) as number;
    path.push([from, to]);
    to = from;
  }
  const push = Math.min(...path.map(([from, to]) => edgesOf(network, from).get(to) ?? 0));
  for (const [from, to] of path) {
    edgesOf(network, from).set(to, (edgesOf(network, from).get(to) ?? 0) - push);
    edgesOf(network, to).set(from, (edgesOf(network, to).get(from) ?? 0) + push);
  }
  return true;
}

/** Where one can still get to, breadth first, each with the place before it. */
function reachable(network: Network, source: number): ReadonlyMap<number, number> {
  const before = new Map([[source, source]]);
  const queue = [source];
  for (let head = 0; head < queue.length; head += 1) {
    const from = queue[head] as number;
    for (const [to, capacity] of edgesOf(network, from)) {
      if (capacity <= 0 || before.has(to)) continue;
      before.set(to, from);
      queue.push(to);
    }
  }
  return before;
}
