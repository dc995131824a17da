import { maxClosure, weightlessClosures } from "./max-closure";
import { type Job, type Order, orderBlock } from "./order-block";

/**
 * Orders jobs so that the sum of value times the day on which it is reached is the least, nothing
 * before what it requires.
 *
 * Sidney decomposition: some best order begins with a smallest closed set of the most value per
 * day. Such sets are taken out one after the other, and each is ordered exactly on its own.
 *
 * @param jobs sorted by id, without a cycle
 * @returns places; `optimal` is false when a set was too large to be proven
 * @see Sidney 1975; Margot, Queyranne and Wang 2003, doi 10.1287/opre.51.6.981.24912
 */
export function orderJobs(jobs: readonly Job[]): Order {
  const places: number[] = [];
  let optimal = true;
  let open = jobs.map((_, place) => place);
  while (open.length > 0) {
    const block = firstBlock(jobs, open);
    const order = orderBlock(within(jobs, block));
    places.push(...order.places.map((place) => block[place] as number));
    optimal &&= order.optimal;
    open = open.filter((place) => !block.includes(place));
  }
  return { places, optimal };
}

/** The jobs at some places, as a list of their own; what they require elsewhere is done. */
function within(jobs: readonly Job[], places: readonly number[]): Job[] {
  return places.map((place) => {
    const { id, value, days, requires } = jobs[place] as Job;
    const own = requires.map((one) => places.indexOf(one)).filter((one) => one >= 0);
    return { id, value, days, requires: own };
  });
}

/** A smallest closed set of the most value per day; of several the one with the first id. */
function firstBlock(jobs: readonly Job[], open: readonly number[]): readonly number[] {
  const own = within(jobs, open);
  const single = bestSingle(own);
  if (single !== undefined) return [open[single] as number];
  const graph = { requires: own.map(({ requires }) => requires) };
  let ratio = ratioOf(own, own.keys());
  for (;;) {
    // Dinkelbach: as long as some set beats the ratio, its own ratio is the next one to beat.
    const better = maxClosure(graph, weightsFor(own, ratio));
    if (better.length === 0) break;
    ratio = ratioOf(own, better);
  }
  const blocks = weightlessClosures(graph, weightsFor(own, ratio))
    .filter((block) => block !== null)
    .sort((left, right) => left.length - right.length || (left[0] ?? 0) - (right[0] ?? 0));
  return (blocks[0] ?? own.map((_, place) => place)).map((place) => open[place] as number);
}

/**
 * The first job that needs nothing and has the most value per day of all: no set has more than
 * the best of its members, and none is smaller. Undefined when the best jobs all need others.
 */
function bestSingle(jobs: readonly Job[]): number | undefined {
  let best: Ratio = { value: 0, days: 1 };
  let single: number | undefined;
  for (const [place, job] of jobs.entries()) {
    const more = job.value * best.days - best.value * job.days;
    const isReady = job.requires.length === 0;
    if (more > 0) {
      best = job;
      single = isReady ? place : undefined;
    } else if (more === 0 && isReady) single ??= place;
  }
  return single;
}

type Ratio = { readonly value: number; readonly days: number };

function ratioOf(jobs: readonly Job[], places: Iterable<number>): Ratio {
  const ratio = { value: 0, days: 0 };
  for (const place of places) {
    ratio.value += jobs[place]?.value ?? 0;
    ratio.days += jobs[place]?.days ?? 0;
  }
  return ratio;
}

/** Above 0 for what is worth more than the ratio; integers, so that nothing is rounded. */
function weightsFor(jobs: readonly Job[], ratio: Ratio): number[] {
  return jobs.map(({ value, days }) => value * ratio.days - days * ratio.value);
}
