/** Items by place; each needs others by place. */
export type Graph = { readonly requires: readonly (readonly number[])[] };

/**
 * The prerequisite-closed set of the largest total weight, by a minimum cut; of several the
 * smallest one.
 *
 * @param weights integers, may be negative
 * @returns places, ascending; empty when no set weighs more than nothing
 * @see Picard 1976, Maximal closure of a graph
 */
export function maxClosure(graph: Graph, weights: readonly number[]): readonly number[] {
  const { network, source } = saturated(graph, weights);
  return placesIn(network.reach(source), weights.length);
}

/**
 * For each place the smallest closed set of weight 0 that it belongs to, when no closed set
 * weighs more than that. One flow tells them all: such a set is what a place still leads to in it.
 *
 * @returns places, ascending, for each place; null where every closed set with it weighs less
 * @see Picard and Queyranne 1980, On the structure of all minimum cuts in a network
 */
export function weightlessClosures(
  graph: Graph,
  weights: readonly number[],
): readonly (readonly number[] | null)[] {
  const { network, sink } = saturated(graph, weights);
  return weights.map((_, place) => {
    const edges = network.reach(place);
    return edges[sink] === NOWHERE ? placesIn(edges, weights.length) : null;
  });
}

/** The network of a graph with the largest flow in it; weights come from source or go to sink. */
function saturated({ requires }: Graph, weights: readonly number[]) {
  const unlimited = weights.reduce((sum, weight) => sum + Math.abs(weight), 1);
  const source = weights.length;
  const sink = source + 1;
  const network = new Network(sink + 1);
  weights.forEach((weight, place) => {
    if (weight > 0) network.addEdge(source, place, weight);
    else if (weight < 0) network.addEdge(place, sink, -weight);
    for (const needed of requires[place] ?? []) network.addEdge(place, needed, unlimited);
  });
  let edges = network.reach(source);
  while (edges[sink] !== NOWHERE) {
    network.push(edges, source, sink);
    edges = network.reach(source);
  }
  return { network, source, sink };
}

function placesIn(edges: Int32Array, count: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < count; place += 1) {
    if (edges[place] !== NOWHERE) places.push(place);
  }
  return places;
}

const NOWHERE = -1;
const START = -2;

/**
 * Edges in flat lists: this runs thousands of times for one plan. Each edge stands beside its
 * reverse, so that the two find each other by the last bit of their places.
 */
class Network {
  readonly #first: Int32Array;
  readonly #next: number[] = [];
  readonly #to: number[] = [];
  readonly #left: number[] = [];

  constructor(nodes: number) {
    this.#first = new Int32Array(nodes).fill(NOWHERE);
  }

  addEdge(from: number, to: number, capacity: number): void {
    this.#add(from, to, capacity);
    this.#add(to, from, 0);
  }

  #add(from: number, to: number, capacity: number): void {
    this.#next.push(this.#first[from] as number);
    this.#first[from] = this.#to.length;
    this.#to.push(to);
    this.#left.push(capacity);
  }

  /** Where one can still get to, breadth first: by node the edge that leads there. */
  reach(start: number): Int32Array {
    const edges = new Int32Array(this.#first.length).fill(NOWHERE);
    edges[start] = START;
    const queue = [start];
    for (let head = 0; head < queue.length; head += 1) {
      let edge = this.#first[queue[head] as number] as number;
      for (; edge !== NOWHERE; edge = this.#next[edge] as number) {
        const to = this.#to[edge] as number;
        if ((this.#left[edge] as number) <= 0 || edges[to] !== NOWHERE) continue;
        edges[to] = edge;
        queue.push(to);
      }
    }
    return edges;
  }

  /** Pushes what fits along the shortest path that {@link reach} found. */
  push(edges: Int32Array, source: number, sink: number): void {
    const path: number[] = [];
    for (let node = sink; node !== source; ) {
      const edge = edges[node] as number;
      path.push(edge);
      node = this.#to[edge ^ 1] as number;
    }
    const amount = Math.min(...path.map((edge) => this.#left[edge] as number));
    for (const edge of path) {
      this.#left[edge] = (this.#left[edge] as number) - amount;
      this.#left[edge ^ 1] = (this.#left[edge ^ 1] as number) + amount;
    }
  }
}
