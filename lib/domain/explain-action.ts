import type { Needs } from "./area-needs";
import { compareIds } from "./by-id";
import { levelName } from "./format-figure";
import { areaName } from "./look-up";
import type { Planning } from "./planning";
import type { Practice, Questionnaire } from "./questionnaire";

/** What the sentence draws on: the needs at the start, and who needs whom on the roadmap. */
export type Explanation = {
  readonly questionnaire: Questionnaire;
  /** Before any action is taken, like `needs`. */
  readonly planning: Planning;
  readonly needs: Needs;
  /** Ids of all practices on the roadmap. */
  readonly chosen: ReadonlySet<string>;
  /** By id, those on the roadmap that directly need it, sorted; none where there is none. */
  readonly dependants: ReadonlyMap<string, readonly string[]>;
};

/** Who needs whom among the practices on a roadmap. @see Explanation.dependants */
export function dependantsOf(
  chosen: ReadonlySet<string>,
  { practices }: Planning,
): Explanation["dependants"] {
  const dependants = new Map<string, string[]>();
  for (const id of [...chosen].sort(compareIds)) {
    for (const needed of new Set(practices.get(id)?.requires)) {
      dependants.set(needed, [...(dependants.get(needed) ?? []), id]);
    }
  }
  return dependants;
}

/**
 * Why a practice is on the roadmap, in a sentence: the level that it serves or the practice that
 * needs it first, and how many later actions it unlocks.
 *
 * @param unlocks ids of the actions that directly need it
 */
export function explainAction(
  practice: Practice,
  unlocks: readonly string[],
  explanation: Explanation,
): string {
  const reason =
    essentialReason(practice, explanation) ??
    supportingReason(practice, unlocks, explanation) ??
    (unlocks.length === 0 ? PINNED : neededFirst(unlocks, explanation));
  const [first, ...others] = unlocks;
  if (first === undefined || reason.startsWith(NEEDED_FIRST)) return `${reason}.`;
  const count = others.length + 1;
  return `${reason}; unlocks ${count} later ${count === 1 ? "action" : "actions"}.`;
}

/** "Beginner in Test & Verification": the level of its area that a practice belongs to. */
export function placeOf(practice: Practice, questionnaire: Questionnaire): string {
  return `${levelName(questionnaire, practice.level)} in ${areaName(questionnaire, practice.area)}`;
}

const NEEDED_FIRST = "Needed first for";
/** No level needs it and no other action. */
const PINNED = "Pinned by the team";

function essentialReason(practice: Practice, explanation: Explanation): string | null {
  const { needs, planning, questionnaire } = explanation;
  if (!needs.essential.includes(practice.id)) return null;
  const missing = needs.essential.filter((id) => {
    const other = planning.practices.get(id);
    return other?.area === practice.area && other.level === practice.level;
  }).length;
  const place = placeOf(practice, questionnaire);
  return missing === 1
    ? `Last essential practice missing for ${place}`
    : `One of ${missing} essential practices missing for ${place}`;
}

function supportingReason(
  practice: Practice,
  unlocks: readonly string[],
  { needs, chosen, questionnaire }: Explanation,
): string | null {
  const group = needs.anyOf.find(({ of }) => of.includes(practice.id));
  if (group === undefined) return null;
  const more = group.of.filter((id) => chosen.has(id)).length > group.need;
  if (more && unlocks.length > 0) return null;
  const place = placeOf(practice, questionnaire);
  return group.need === 1
    ? `The one supporting practice still needed for ${place}`
    : `One of ${group.need} supporting practices still needed for ${place}`;
}

function neededFirst(unlocks: readonly string[], { planning }: Explanation): string {
  const titles = unlocks.map((id) => `“${planning.practices.get(id)?.title ?? id}”`);
  return `${NEEDED_FIRST} ${titles.join(" and ")}`;
}
