/** A group of the tree, with the teams in it and in every group below. */
export type CountedGroup = {
  readonly id: string;
  /** Null at the top. */
  readonly parent: string | null;
  /** Teams of the group and of all groups below it. */
  readonly teams: number;
};

/** How many teams hide each other where names are hidden, unless the instance says otherwise. */
export const TEAMS_TO_HIDE_AMONG = 5;

/** Whether figures about so many unnamed teams may be shown; of no team there is nothing to hide. */
export function mayShowUnnamed(teams: number, threshold = TEAMS_TO_HIDE_AMONG): boolean {
  return teams === 0 || teams >= threshold;
}

/**
 * The groups whose figures may be shown to somebody who may not know which team said what. Taking
 * any of them from any other leaves no team or at least `threshold`: where the rest of a group
 * beside those shown below it would be smaller, one more of them, the smallest, stays hidden; of
 * equals the last by id, so that the same teams never show another one.
 * Below a hidden group everything is hidden.
 *
 * @param groups the whole tree in any order, teams without a group as one more of them; a parent
 *   that is not there counts as the top
 * @returns ids
 */
export function shownGroups(
  groups: readonly CountedGroup[],
  threshold = TEAMS_TO_HIDE_AMONG,
): ReadonlySet<string> {
  const known = new Set(groups.map(({ id }) => id));
  const childrenOf = Map.groupBy(groups, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const top = childrenOf.get(null) ?? [];
  const all = top.reduce((sum, { teams }) => sum + teams, 0);
  const shown = new Set<string>();
  const waiting = [shownBelow(all, top, threshold)];
  for (const level of waiting) {
    for (const group of level) {
      shown.add(group.id);
      waiting.push(shownBelow(group.teams, childrenOf.get(group.id) ?? [], threshold));
    }
  }
  return shown;
}

function shownBelow(
  teams: number,
  children: readonly CountedGroup[],
  threshold: number,
): readonly CountedGroup[] {
  const largeFirst = children
    .filter((child) => mayShowUnnamed(child.teams, threshold))
    .toSorted((left, right) => right.teams - left.teams || (left.id < right.id ? -1 : 1));
  const rest = (shown: readonly CountedGroup[]) =>
    shown.reduce((left, child) => left - child.teams, teams);
  let shown = largeFirst;
  while (shown.some(hasTeams) && !mayShowUnnamed(rest(shown), threshold)) {
    const smallest = shown.findLast(hasTeams);
    shown = shown.filter((group) => group !== smallest);
  }
  return shown;
}

function hasTeams({ teams }: CountedGroup): boolean {
  return teams > 0;
}
