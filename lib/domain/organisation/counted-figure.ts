/** So many teams have this figure, at least one. */
export type CountedFigure = { readonly value: number; readonly teams: number };

/** The figures of the middle two teams, the same of an odd number. */
export type Middle = { readonly low: number; readonly high: number };

/** Teams behind the figures. */
export function countTeams(figures: readonly { readonly teams: number }[]): number {
  return figures.reduce((sum, { teams }) => sum + teams, 0);
}

/**
 * The figure below which a share of the others lies: at place `share * (n - 1)`, between two
 * neighbours in proportion (Hyndman and Fan's type 7).
 *
 * @param figures in any order, at least one
 * @param share 0 to 1
 */
export function quantileOf(figures: readonly CountedFigure[], share: number): number {
  const sorted = figures.toSorted((left, right) => left.value - right.value);
  const place = share * (countTeams(sorted) - 1);
  const [below, above] = [figureAt(Math.floor(place), sorted), figureAt(Math.ceil(place), sorted)];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The figures of the middle team, or of the middle two of an even number: those that are shown of
 * few teams, because a figure halfway between two is that of none.
 *
 * @param figures in any order, at least one
 */
export function middleOf(figures: readonly CountedFigure[]): Middle {
  const sorted = figures.toSorted((left, right) => left.value - right.value);
  const last = countTeams(sorted) - 1;
  return {
    low: figureAt(Math.floor(last / 2), sorted),
    high: figureAt(Math.ceil(last / 2), sorted),
  };
}

/**
 * The figure of one team.
 *
 * @param place of the team from 0, from the lowest figure to the highest
 * @param sorted ascending
 */
export function figureAt(place: number, sorted: readonly CountedFigure[]): number {
  let passed = 0;
  const found = sorted.find(({ teams }) => {
    passed += teams;
    return passed > place;
  });
  return found?.value ?? Number.NaN;
}
