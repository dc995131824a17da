import { blockersOf } from "./blockers";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import type { Planning } from "./planning";
import type { Settings } from "./questionnaire";
import type { AnyOf } from "./results";

/** What areas need for a level: all of `essential`, and any `need` of each group. */
export type Needs = { readonly essential: readonly string[]; readonly anyOf: readonly AnyOf[] };

/**
 * What is missing for every area to reach a level. An area that cannot reach it counts with the
 * highest level that it can, so that the others do not leave it behind.
 */
export function needsFor(level: LevelRank, planning: Planning, quota: Settings["quota"]): Needs {
  const practices = [...planning.practices.values()];
  const areas = new Set(practices.map((practice) => practice.area));
  const blockers = [...areas].flatMap((area) => {
    const ofArea = practices.filter((practice) => practice.area === area);
    return nearestBlockers(level, { practices: ofArea, valueFor: planning.valueFor, quota });
  });
  return {
    essential: blockers.flatMap(({ essential }) => essential),
    anyOf: blockers.flatMap(({ anyOf }) => anyOf),
  };
}

function nearestBlockers(
  level: LevelRank,
  area: Omit<Parameters<typeof blockersOf>[0], "target">,
): Needs[] {
  for (const target of LEVEL_RANKS.filter((rank) => rank <= level).reverse()) {
    const blockers = blockersOf({ ...area, target });
    if (blockers !== null) return [blockers];
  }
  return [];
}
