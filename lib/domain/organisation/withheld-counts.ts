import { countTeams } from "./counted-figure";
import { type CountSeries, LEVEL_KINDS } from "./group-figures";
import { shownGroups } from "./privacy";

/** A group of the tree with what is counted of the teams in it and below it. */
export type GroupOfCounts = {
  readonly id: string;
  /** Null at the top. */
  readonly parent: string | null;
  readonly counts: readonly CountSeries[];
};

type Populations = { readonly figures: number; readonly all: number };

/** What only some of the assessed teams of a group have figures of; null for a series of all of them. */
function subjectOf({ kind, item }: CountSeries): string | null {
  if (kind === "action") return `action ${item.split(" ")[0]}`;
  return LEVEL_KINDS.some((each) => each === kind) ? `level ${item}` : null;
}

/**
 * Takes the cells out of every series that would tell what a single unnamed team answered: levels
 * of an area in which fewer than `threshold` teams of the group are assessed, actions that fewer
 * need, and those that give such away when another group is taken from them.
 *
 * @param groups the top, and with a group all that are directly below its parent; a group whose
 *   parent is not there counts as the top
 * @returns a function of the id of a group that keeps such series, marked as withheld, without cells
 * @see shownGroups for the rule
 */
export function withholdFew(
  groups: readonly GroupOfCounts[],
  threshold: number,
): (id: string) => readonly CountSeries[] {
  const populations = new Map(groups.map(({ id, counts }) => [id, populationsOf(counts)]));
  const subjects = new Set([...populations.values()].flatMap((each) => [...each.keys()]));
  const shownIn = new Map(
    [...subjects].map((subject) => {
      const shownBy = (population: keyof Populations) =>
        shownGroups(
          groups.map(({ id, parent }) => {
            return { id, parent, teams: populations.get(id)?.get(subject)?.[population] ?? 0 };
          }),
          threshold,
        );
      const [figures, all] = [shownBy("figures"), shownBy("all")];
      return [subject, (id: string) => figures.has(id) && all.has(id)] as const;
    }),
  );
  return (id) =>
    (groups.find((group) => group.id === id)?.counts ?? []).map((series) => {
      const subject = subjectOf(series);
      const isShown = subject === null || shownIn.get(subject)?.(id);
      return isShown ? series : { ...series, cells: [], withheld: true };
    });
}

/** Teams by subject: those with a figure, and with them those whose figure is left out. */
function populationsOf(counts: readonly CountSeries[]): ReadonlyMap<string, Populations> {
  const populations = new Map<string, Populations>();
  for (const series of counts) {
    const subject = subjectOf(series);
    if (subject === null) continue;
    const teams = countTeams(series.cells);
    const { figures, all } = populations.get(subject) ?? { figures: 0, all: 0 };
    const more = series.kind === "left-out" ? 0 : teams;
    populations.set(subject, { figures: figures + more, all: all + teams });
  }
  return populations;
}
