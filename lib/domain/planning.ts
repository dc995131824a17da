import { isAdopted } from "./adoption";
import type { Practice } from "./questionnaire";
import type { ValueFor } from "./reading";

/** What a plan starts from: the practices in scope by id, and how their answers are read. */
export type Planning = {
  readonly practices: ReadonlyMap<string, Practice>;
  readonly valueFor: ValueFor;
};

/**
 * The given practices and everything that has to be adopted before them. A prerequisite that is
 * adopted, not applicable or out of scope counts as met.
 *
 * @returns ids of unmet practices only
 */
export function withPrerequisites(
  ids: Iterable<string>,
  { practices, valueFor }: Planning,
): Set<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const practice = practices.get(id);
    if (practice === undefined || found.has(id) || !isOpen(practice, valueFor)) continue;
    found.add(id);
    open.push(...practice.requires);
  }
  return found;
}

/** The same start after some actions: each practice named is at its threshold. */
export function afterActions(planning: Planning, done: ReadonlySet<string>): Planning {
  return {
    practices: planning.practices,
    valueFor: (practice) =>
      done.has(practice.id) ? practice.threshold : planning.valueFor(practice),
  };
}

function isOpen(practice: Practice, valueFor: ValueFor): boolean {
  return valueFor(practice) !== null && !isAdopted(practice, valueFor);
}
