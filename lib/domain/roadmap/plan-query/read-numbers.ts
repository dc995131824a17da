import { compareIds } from "@/lib/domain/by-id";
import type { QueryReader } from "./query-reader";
import { wholeNumber } from "./read-pace";

/** What `<name>-<id>` may say, and of how many practices. */
type Bounds = {
  readonly isKnown: ReadonlySet<string>;
  readonly least: number;
  readonly most: number;
  readonly mostEntries: number;
};

/** The whole number that each `<name>-<id>` gives a practice, sorted by id. */
export function readNumbers(
  name: string,
  reader: QueryReader,
  { isKnown, least, most, mostEntries }: Bounds,
): Readonly<Record<string, number>> {
  const read = reader.entries(name).flatMap(([id, text]) => {
    const value = wholeNumber(text, least, most);
    if (!isKnown.has(id)) reader.reject(`“${name}-” names a practice that does not exist.`);
    else if (value === null) {
      reader.reject(`“${name}-${id}” must be a whole number from ${least} to ${most}.`);
    } else return [[id, value] as const];
    return [];
  });
  if (read.length > mostEntries) {
    reader.reject(`“${name}-” can be said of ${mostEntries} practices.`);
  }
  const sorted = read.toSorted(([left], [right]) => compareIds(left, right));
  return Object.fromEntries(sorted.slice(0, mostEntries));
}
