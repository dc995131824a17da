import type { Level, LevelRank } from "@/lib/domain/levels";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { Results } from "@/lib/domain/results";
import type { AreaTargets, PlanOptions, PlanTarget } from "./plan-options";

/** A target that is offered by name. @see content/README.md#planning */
export type Preset = {
  readonly id: string;
  readonly name: string;
  /** A sentence: what it plans and for whom it is. */
  readonly about: string;
  /** Flag of the profile without which it is not offered; null offers it to everyone. */
  readonly profile: string | null;
  /** A level, or so many levels above where each area stands. */
  readonly aim: { readonly level: LevelRank } | { readonly step: number };
  /** Areas with a level of their own. */
  readonly areas: AreaTargets;
  readonly essentialsOnly: boolean;
};

/** What planning assumes and offers until somebody says otherwise. */
export type PlanningSettings = {
  /** Person-days of a quarter. */
  readonly capacity: number;
  /** A plan of more quarters than this begins with how far a budget goes. */
  readonly manyQuarters: number;
  readonly presets: readonly Preset[];
};

/**
 * A preset for one team: the level of each area in scope. Levels of areas count by their low
 * bound; nobody is sent above the highest level, and areas that are there already keep it.
 */
export function presetOptions(
  { aim, areas: own, essentialsOnly }: Preset,
  results: Results,
): Pick<PlanOptions, "target" | "essentialsOnly"> {
  const inScope = results.areas.flatMap(({ id, level }) => (level ? [{ id, low: level.low }] : []));
  const target: PlanTarget =
    "level" in aim && Object.keys(own).length === 0
      ? aim.level
      : Object.fromEntries(inScope.map(({ id, low }) => [id, own[id] ?? aimedAt(aim, low)]));
  return essentialsOnly ? { target, essentialsOnly } : { target };
}

function aimedAt(aim: Preset["aim"], low: Level): LevelRank {
  if ("level" in aim) return aim.level;
  return LEVEL_RANKS.find((rank) => rank >= low + aim.step) ?? 5;
}
