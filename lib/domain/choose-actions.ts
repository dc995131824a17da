import type { Needs } from "./area-needs";
import { compareIds } from "./by-id";
import { type Planning, withPrerequisites } from "./planning";
import { remainingDays } from "./remaining-days";

/** A candidate for a quota with everything that it adds to what is chosen already. */
type Candidate = { readonly id: string; readonly adds: readonly string[]; readonly days: number };

/**
 * Chooses practices to adopt so that the needs are met: every essential one, then for each short
 * quota all of its candidates if it leaves no choice, else the candidate that adds the fewest
 * days, prerequisites included (ties: fewer actions, then id). What turns out to be spare goes.
 *
 * Close to the least work, but not proven to be it.
 *
 * @param allowed ids that supporting practices may be chosen from; null allows all
 * @returns ids, closed under unmet prerequisites
 */
export function chooseActions(
  needs: Needs,
  planning: Planning,
  allowed: ReadonlySet<string> | null,
): ReadonlySet<string> {
  const withoutChoice = needs.anyOf.filter(({ need, of }) => of.length === need);
  const forced = withPrerequisites(
    [...needs.essential, ...withoutChoice.flatMap(({ of }) => of)],
    planning,
  );
  const chosen = new Set(forced);
  const isAllowed = (id: string) => allowed === null || allowed.has(id);
  for (;;) {
    const cheapest = candidates(needs, chosen)
      .filter(isAllowed)
      .map((id) => candidateFor(id, chosen, planning))
      .sort(cheapestFirst)[0];
    if (cheapest === undefined) break;
    for (const id of cheapest.adds) chosen.add(id);
  }
  dropSpare(chosen, { forced, needs, planning });
  return chosen;
}

function candidates({ anyOf }: Needs, chosen: ReadonlySet<string>): string[] {
  return anyOf
    .filter(({ need, of }) => of.filter((id) => chosen.has(id)).length < need)
    .flatMap(({ of }) => of.filter((id) => !chosen.has(id)));
}

function candidateFor(id: string, chosen: ReadonlySet<string>, planning: Planning): Candidate {
  const adds = [...withPrerequisites([id], planning)].filter((added) => !chosen.has(added));
  return { id, adds, days: adds.reduce((sum, added) => sum + daysOf(added, planning), 0) };
}

function cheapestFirst(left: Candidate, right: Candidate): number {
  return (
    left.days - right.days || left.adds.length - right.adds.length || compareIds(left.id, right.id)
  );
}

/** Takes out, dearest first, what no quota and no other chosen practice needs any more. */
function dropSpare(
  chosen: Set<string>,
  input: {
    readonly forced: ReadonlySet<string>;
    readonly needs: Needs;
    readonly planning: Planning;
  },
): void {
  const { forced, needs, planning } = input;
  const spare = [...chosen]
    .filter((id) => !forced.has(id) && isSpare(id, chosen, needs, planning))
    .sort(
      (left, right) => daysOf(right, planning) - daysOf(left, planning) || compareIds(left, right),
    );
  const [dearest] = spare;
  if (dearest === undefined) return;
  chosen.delete(dearest);
  dropSpare(chosen, input);
}

function isSpare(
  id: string,
  chosen: ReadonlySet<string>,
  needs: Needs,
  { practices }: Planning,
): boolean {
  const needed = [...chosen].some((other) => practices.get(other)?.requires.includes(id));
  return (
    !needed &&
    needs.anyOf.every(
      ({ need, of }) => !of.includes(id) || of.filter((other) => chosen.has(other)).length > need,
    )
  );
}

function daysOf(id: string, { practices, valueFor }: Planning): number {
  const practice = practices.get(id);
  return practice === undefined ? 0 : remainingDays(practice, valueFor);
}
