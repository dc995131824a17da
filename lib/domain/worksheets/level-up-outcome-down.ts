import type { OutcomeTrend } from "./outcome-trends";

/** An outcome that is worse than in the snapshot before. */
export type FallenOutcome = {
  readonly worksheet: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
};

/** A snapshot in which levels rose since the one before while outcomes fell. */
export type LevelUpOutcomeDown = {
  /** Place of the snapshot among all, oldest first. */
  readonly place: number;
  /** Ids of the areas that rose. */
  readonly rose: readonly string[];
  readonly fell: readonly FallenOutcome[];
};

/**
 * Finds where a level rose and an outcome fell: then what is in place has not helped, or something
 * else got in the way. Figures are left out, as they only repeat their items.
 *
 * @param rose for each snapshot the areas that rose since the one before; none where they are not
 *   alike
 */
export function levelUpOutcomeDown(
  trends: readonly OutcomeTrend[],
  rose: readonly (readonly string[])[],
): readonly LevelUpOutcomeDown[] {
  return rose.flatMap((areas, place) => {
    const fell = areas.length === 0 ? [] : fallenAt(trends, place);
    return fell.length === 0 ? [] : [{ place, rose: areas, fell }];
  });
}

function fallenAt(trends: readonly OutcomeTrend[], place: number): readonly FallenOutcome[] {
  return trends.flatMap(({ worksheet, rows }) =>
    rows.flatMap(({ name, isFigure, values }) => {
      const [from, to] = [values[place - 1] ?? null, values[place] ?? null];
      if (isFigure || from === null || to === null || to >= from) return [];
      return [{ worksheet: worksheet.title, name, from, to }];
    }),
  );
}
