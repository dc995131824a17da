import { compareIds } from "@/lib/domain/by-id";

/** Something that can be chosen. Ids in `requires` that are no items are met already. */
export type Item = {
  readonly id: string;
  /** Person-days, above 0. */
  readonly days: number;
  readonly requires: readonly string[];
};

/** At least `need` of the items in `of` have to be chosen. */
export type Group = { readonly need: number; readonly of: readonly string[] };

/** Choose the least work: everything forced, enough of each group, and all that these require. */
export type SelectionProblem = {
  readonly items: readonly Item[];
  readonly forced: readonly string[];
  readonly groups: readonly Group[];
};

/** One independent part of a problem, in numbers: items by their place in the order of ids. */
export type Part = {
  /** Person-days by item. */
  readonly days: readonly number[];
  /** What each item needs, itself included, in ascending order. */
  readonly closures: readonly (readonly number[])[];
  readonly groups: readonly { readonly need: number; readonly of: readonly number[] }[];
};

/** What a problem comes down to: what has to be chosen anyway, and parts that are independent. */
export type Reduced = {
  readonly base: readonly string[];
  readonly parts: readonly { readonly ids: readonly string[]; readonly part: Part }[];
  /** False when a group has too few items. */
  readonly feasible: boolean;
};

/**
 * Takes out what is forced with everything that it requires, drops groups that are met by that,
 * and splits the rest so that no part shares an item or a prerequisite with another.
 *
 * The order of the input does not matter: everything is sorted by id first.
 *
 * @see reference: roadmap planning, phase 1
 */
export function reduceProblem(problem: SelectionProblem): Reduced {
  const items = new Map(problem.items.map((item) => [item.id, item]));
  const base = closureOf(problem.forced, items, new Set());
  const groups = problem.groups
    .map(({ need, of }) => ({
      need: need - of.filter((id) => base.has(id)).length,
      of: [...new Set(of)].filter((id) => items.has(id) && !base.has(id)).sort(compareIds),
    }))
    .filter(({ need }) => need > 0);
  const feasible = groups.every(({ need, of }) => of.length >= need);
  const parts = feasible ? splitGroups(groups, items, base) : [];
  return { base: [...base].sort(compareIds), parts, feasible };
}

function closureOf(
  ids: Iterable<string>,
  items: ReadonlyMap<string, Item>,
  met: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const item = items.get(id);
    if (item === undefined || found.has(id) || met.has(id)) continue;
    found.add(id);
    open.push(...item.requires);
  }
  return found;
}

function splitGroups(
  groups: readonly Group[],
  items: ReadonlyMap<string, Item>,
  base: ReadonlySet<string>,
): Reduced["parts"] {
  const clusters: { groups: Group[]; ids: Set<string> }[] = [];
  for (const group of groups) {
    const ids = closureOf(group.of, items, base);
    const merged = { groups: [group], ids };
    for (const other of clusters.filter((each) => [...each.ids].some((id) => ids.has(id)))) {
      merged.groups.push(...other.groups);
      for (const id of other.ids) merged.ids.add(id);
      clusters.splice(clusters.indexOf(other), 1);
    }
    clusters.push(merged);
  }
  return clusters.map(({ groups: of, ids }) =>
    toPart({ groups: of, base }, [...ids].sort(compareIds), items),
  );
}

function toPart(
  { groups, base }: { readonly groups: readonly Group[]; readonly base: ReadonlySet<string> },
  ids: readonly string[],
  items: ReadonlyMap<string, Item>,
): Reduced["parts"][number] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const places = (of: Iterable<string>) =>
    [...of].flatMap((id) => place.get(id) ?? []).sort((left, right) => left - right);
  return {
    ids,
    part: {
      days: ids.map((id) => items.get(id)?.days ?? 0),
      closures: ids.map((id) => places(closureOf([id], items, base))),
      groups: groups
        .map(({ need, of }) => ({ need, of: places(of) }))
        .sort((left, right) => (left.of[0] ?? 0) - (right.of[0] ?? 0)),
    },
  };
}
