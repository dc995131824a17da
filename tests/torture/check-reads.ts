import { type History, placeOf, type Read } from "./history";

type Known = { readonly at: number; readonly place: string; readonly version: number };

/** Reads that saw less than was acknowledged, or seen by anybody, before they began. */
export function checkReads({ writes, reads }: Pick<History, "writes" | "reads">): string[] {
  const known: Known[] = [
    ...writes.flatMap((write) =>
      write.acks.map(({ endedAt, version }) => ({ at: endedAt, place: placeOf(write), version })),
    ),
    ...reads.flatMap((read) =>
      [...read.versions].map(([practice, version]) => ({
        at: read.endedAt,
        place: `${read.team} ${practice}`,
        version,
      })),
    ),
  ].sort((a, b) => a.at - b.at);
  const least = new Map<string, number>();
  let next = 0;
  return reads
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .flatMap((read) => {
      for (let one = known[next]; one && one.at < read.startedAt; one = known[++next]) {
        least.set(one.place, Math.max(one.version, least.get(one.place) ?? 0));
      }
      return staleIn(read, least);
    });
}

function staleIn(read: Read, least: ReadonlyMap<string, number>): string[] {
  return [...read.versions].flatMap(([practice, version]) => {
    const place = `${read.team} ${practice}`;
    const atLeast = least.get(place) ?? 0;
    if (version >= atLeast) return [];
    return [`client ${read.client} saw version ${version} of ${place}, after ${atLeast} was known`];
  });
}
