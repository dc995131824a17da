import type { Needs } from "./area-needs";
import { daysLeft, type Planning, withPrerequisites } from "./planning";
import { type Selection, selectActions } from "./roadmap/select-actions";

/**
 * Chooses practices to adopt so that the needs are met: every essential and pinned one, and of
 * each short quota those that make the least work, prerequisites included.
 *
 * @param allowed ids that may be chosen; null allows all
 * @returns ids closed under unmet prerequisites, and whether they are proven to be the least work
 */
export function chooseActions(
  needs: Needs,
  planning: Planning,
  allowed: ReadonlySet<string> | null,
): Selection {
  const forced = [...needs.essential, ...needs.pinned];
  const wanted = [...forced, ...needs.anyOf.flatMap(({ of }) => of)];
  const possible = [...withPrerequisites(wanted, planning)].filter(
    (id) => allowed === null || allowed.has(id),
  );
  const selection = selectActions({
    items: possible.flatMap((id) => itemOf(id, planning)),
    forced,
    groups: needs.anyOf,
  });
  if (selection === null) throw new Error("A quota asks for more practices than there are.");
  return selection;
}

function itemOf(id: string, planning: Planning) {
  const practice = planning.practices.get(id);
  if (practice === undefined) return [];
  return [{ id, days: daysLeft(practice, planning), requires: practice.requires }];
}
