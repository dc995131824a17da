import { isAdopted } from "./adoption";
import type { Practice } from "./questionnaire";
import type { ValueFor } from "./reading";
import { remainingDays } from "./remaining-days";

/** What a plan starts from: the practices in scope by id, and how their answers are read. */
export type Planning = {
  readonly practices: ReadonlyMap<string, Practice>;
  readonly valueFor: ValueFor;
  /** Person-days that are left by practice id, whole numbers from 1, instead of the estimate. */
  readonly efforts?: Readonly<Record<string, number>>;
  /** Ids that may not be planned, with everything that needs them. @see barredBy */
  readonly barred?: ReadonlySet<string>;
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
    ...planning,
    valueFor: (practice) =>
      done.has(practice.id) ? practice.threshold : planning.valueFor(practice),
  };
}

/** Person-days until a practice is adopted: the team's own figure, or else the estimate; 0 when met. */
export function daysLeft(practice: Practice, { valueFor, efforts }: Planning): number {
  const days = remainingDays(practice, valueFor);
  if (days === 0 || efforts === undefined || !Object.hasOwn(efforts, practice.id)) return days;
  return efforts[practice.id] ?? days;
}

/** The unmet ones of these practices and every unmet practice that needs one of them. */
export function barredBy(excluded: readonly string[], planning: Planning): ReadonlySet<string> {
  if (excluded.length === 0) return new Set();
  const out = new Set(excluded);
  return new Set(
    [...planning.practices.keys()].filter((id) =>
      [...withPrerequisites([id], planning)].some((needed) => out.has(needed)),
    ),
  );
}

/** Whether a practice can be planned: applicable, not adopted and not barred. */
export function isPlannable(id: string, { practices, valueFor, barred }: Planning): boolean {
  const practice = practices.get(id);
  return practice !== undefined && isOpen(practice, valueFor) && !barred?.has(id);
}

function isOpen(practice: Practice, valueFor: ValueFor): boolean {
  return valueFor(practice) !== null && !isAdopted(practice, valueFor);
}
