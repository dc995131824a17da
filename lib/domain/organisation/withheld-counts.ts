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

/** How many actions a plan has, as counted: one, two, or more. */
const PLAN_SIZES = [1, 2, 3] as const;

function sizeOf(action: string, size: number): string {
  return `${size} with ${action}`;
}

/**
 * Takes the cells out of every series that would tell what a single unnamed team answered: levels
 * of an area in which fewer than `threshold` teams of the group are assessed, actions that fewer
 * need, and those that give such away when another group is taken from them. How many of the teams
 * that need an action need nothing else, or one other, is told where none of the two and the rest
 * are such figures: all or none, because with one of them another could be worked out.
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
  return (id) => {
    const isShown = (subject: string) => shownIn.get(subject)?.(id) ?? true;
    const counts = groups.find((group) => group.id === id)?.counts ?? [];
    return counts.map((series) => {
      const subject = subjectOf(series);
      if (subject === null) return series;
      if (!isShown(subject)) return { ...series, cells: [], withheld: true };
      const areSizesShown =
        series.kind !== "action" || PLAN_SIZES.every((size) => isShown(sizeOf(subject, size)));
      return areSizesShown ? series : withoutSizes(series);
    });
  };
}

function withoutSizes(series: CountSeries): CountSeries {
  return {
    ...series,
    cells: series.cells.map((cell) => ({ ...cell, high: 0 })),
    sizesWithheld: true,
  };
}

/** Teams by subject: those with a figure, and with them those whose figure is left out. */
function populationsOf(counts: readonly CountSeries[]): ReadonlyMap<string, Populations> {
  const populations = new Map<string, Populations>();
  const add = (subject: string, cells: CountSeries["cells"], isLeftOut = false) => {
    const teams = countTeams(cells);
    const { figures, all } = populations.get(subject) ?? { figures: 0, all: 0 };
    populations.set(subject, { figures: figures + (isLeftOut ? 0 : teams), all: all + teams });
  };
  for (const series of counts) {
    const subject = subjectOf(series);
    if (subject === null) continue;
    add(subject, series.cells, series.kind === "left-out");
    if (series.kind !== "action") continue;
    for (const size of PLAN_SIZES) {
      const ofSize = series.cells.filter(({ high }) => high === size);
      add(sizeOf(subject, size), ofSize);
    }
  }
  return populations;
}
