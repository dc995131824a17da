import { compareIds } from "@/lib/domain/by-id";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { MOST_DAYS, MOST_ENTRIES } from "./limits";
import type { QueryReader } from "./query-reader";
import { readNumbers } from "./read-numbers";
import { readTried } from "./read-tried";

type Read = Pick<PlanRequest, "pinned" | "excluded" | "underWay" | "efforts" | "answers">;

/** What is said of single practices: `pin`, `exclude`, `under-way`, `days-<id>`, answers tried. */
export function readPractices(
  reader: QueryReader,
  { practices }: { readonly practices: readonly string[] },
): Read {
  const isKnown = new Set(practices);
  const undone = new Set(reader.all("undo"));
  const list = (name: string) => readIds(name, reader, { isKnown, undone });
  const excluded = list("exclude");
  const out = new Set(excluded);
  // Excluding is the stronger wish, so that a click on it always does something.
  const others = (name: string) => list(name).filter((id) => !out.has(id));
  return {
    excluded,
    pinned: others("pin"),
    underWay: others("under-way"),
    efforts: readNumbers("days", reader, {
      ...{ isKnown, least: 1, most: MOST_DAYS },
      mostEntries: MOST_ENTRIES,
    }),
    answers: readTried(reader, isKnown),
  };
}

function readIds(
  name: string,
  reader: QueryReader,
  { isKnown, undone }: { isKnown: ReadonlySet<string>; undone: ReadonlySet<string> },
): readonly string[] {
  const given = reader.all(name).flatMap((value) => value.split(",").filter(Boolean));
  const ids = [...new Set(given)].filter((id) => isKnown.has(id)).sort(compareIds);
  if (given.some((id) => !isKnown.has(id))) {
    reader.reject(`“${name}” names a practice that does not exist.`);
  }
  if (ids.length > MOST_ENTRIES) reader.reject(`“${name}” can name ${MOST_ENTRIES} practices.`);
  return ids.slice(0, MOST_ENTRIES).filter((id) => !undone.has(id));
}
