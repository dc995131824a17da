import { compareIds } from "@/lib/domain/by-id";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { MOST_DAYS, MOST_ENTRIES } from "./limits";
import type { QueryReader } from "./query-reader";
import { wholeNumber } from "./read-pace";

type Read = Pick<PlanRequest, "pinned" | "excluded" | "underWay" | "efforts" | "answers">;

/** What is said of single practices: `pin`, `exclude`, `under-way`, `days-<id>`, `try-<id>`. */
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
    efforts: readNumbers("days", reader, { isKnown, least: 1, most: MOST_DAYS }),
    answers: readNumbers("try", reader, { isKnown, least: 0, most: 4 }) as Record<
      string,
      AnswerValue
    >,
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

function readNumbers(
  name: string,
  reader: QueryReader,
  { isKnown, least, most }: { isKnown: ReadonlySet<string>; least: number; most: number },
): Readonly<Record<string, number>> {
  const read = reader.entries(name).flatMap(([id, text]) => {
    const value = wholeNumber(text, least, most);
    if (!isKnown.has(id)) reader.reject(`“${name}-” names a practice that does not exist.`);
    else if (value === null) {
      reader.reject(`“${name}-${id}” must be a whole number from ${least} to ${most}.`);
    } else return [[id, value] as const];
    return [];
  });
  if (read.length > MOST_ENTRIES) {
    reader.reject(`“${name}-” can be said of ${MOST_ENTRIES} practices.`);
  }
  const sorted = read.toSorted(([left], [right]) => compareIds(left, right));
  return Object.fromEntries(sorted.slice(0, MOST_ENTRIES));
}
