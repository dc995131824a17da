import { compareIds } from "@/lib/domain/by-id";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { MOST_TRIED } from "./limits";
import type { QueryReader } from "./query-reader";
import { readNumbers } from "./read-numbers";

/**
 * The answers that are supposed: `try-<id>`. A form may tick actions as well: `done-<id>` gives
 * the threshold of a ticked one, `was-done-<id>` that of each that was ticked when the form was
 * made. Only a box that was changed counts, and it is stronger than a lower or higher answer of
 * the same practice; otherwise the answer stays as the form says.
 */
export function readTried(
  reader: QueryReader,
  isKnown: ReadonlySet<string>,
): PlanRequest["answers"] {
  const read = (name: string) =>
    readNumbers(name, reader, { isKnown, least: 0, most: 4, mostEntries: MOST_TRIED });
  const tried = new Map(Object.entries(read("try")));
  const done = read("done");
  const wasDone = read("was-done");
  for (const [id, threshold] of Object.entries(done)) {
    if (!Object.hasOwn(wasDone, id)) tried.set(id, Math.max(threshold, tried.get(id) ?? 0));
  }
  for (const [id, threshold] of Object.entries(wasDone)) {
    const isUnticked = !Object.hasOwn(done, id);
    if (isUnticked && (tried.get(id) ?? 0) >= threshold) tried.delete(id);
  }
  const sorted = [...tried].toSorted(([left], [right]) => compareIds(left, right));
  return Object.fromEntries(sorted.slice(0, MOST_TRIED)) as Record<string, AnswerValue>;
}
