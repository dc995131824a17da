import { blockersOf } from "./blockers";
import { LEVEL_RANKS, type Level, type LevelRank } from "./levels";
import { isPlannable, type Planning } from "./planning";
import type { Practice, Settings } from "./questionnaire";
import type { AnyOf } from "./results";
import { highestTarget, type PlanOptions, targetOf } from "./roadmap/plan-options";

/** What areas need for a level: all of `essential`, and any `need` of each group. */
export type Needs = {
  readonly essential: readonly string[];
  readonly anyOf: readonly AnyOf[];
  /** Wanted whether a level needs them or not. */
  readonly pinned: readonly string[];
};

/** What to reach, and how far of it. */
export type Aim = Pick<PlanOptions, "target" | "essentialsOnly" | "pinned"> & {
  /** Nothing above this level is asked for, but for what is pinned at the last one. */
  readonly upTo: LevelRank;
};

/**
 * What is missing for every planned area to reach its target. An area that cannot reach it counts
 * with the highest level that it can, so that the others do not leave it behind.
 */
export function needsFor(aim: Aim, planning: Planning, quota: Settings["quota"]): Needs {
  return needsOf(areaReaches(aim, planning, quota), aim, planning);
}

/** The same from what {@link areaReaches} found for this aim. */
export function needsOf(reaches: readonly AreaReach[], aim: Aim, planning: Planning): Needs {
  return {
    essential: reaches.flatMap(({ blockers }) => blockers.essential),
    anyOf: reaches.flatMap(({ blockers }) => blockers.anyOf),
    pinned: pinnedBy(aim, planning),
  };
}

/** How far an area can be planned, and what is missing for that. */
export type AreaReach = {
  readonly area: string;
  /** What is wished for. */
  readonly target: LevelRank;
  /** What can be planned, at most the target; 0 when nothing can. */
  readonly level: Level;
  readonly blockers: Pick<Needs, "essential" | "anyOf">;
};

/** How far each planned area can come, by answers that do not apply and by what is excluded. */
export function areaReaches(
  { target: wished, upTo, essentialsOnly }: Omit<Aim, "pinned">,
  planning: Planning,
  quota: Settings["quota"],
): readonly AreaReach[] {
  const byArea = new Map<string, Practice[]>();
  for (const practice of planning.practices.values()) {
    const others = byArea.get(practice.area);
    if (others) others.push(practice);
    else byArea.set(practice.area, [practice]);
  }
  return [...byArea].flatMap(([area, practices]) => {
    const own = targetOf(wished, area);
    if (own === null) return [];
    const target = own < upTo ? own : upTo;
    const blockersAt = (level: LevelRank) => {
      const asked = { practices, valueFor: planning.valueFor, quota, target: level };
      return plannable(blockersOf(asked), planning, essentialsOnly === true);
    };
    return [{ area, target, ...highest(target, blockersAt) }];
  });
}

function highest(
  target: LevelRank,
  blockersAt: (level: LevelRank) => AreaReach["blockers"] | null,
): Pick<AreaReach, "level" | "blockers"> {
  for (const level of LEVEL_RANKS.filter((rank) => rank <= target).reverse()) {
    const blockers = blockersAt(level);
    if (blockers !== null) return { level, blockers };
  }
  return { level: 0, blockers: { essential: [], anyOf: [] } };
}

/** The blockers without what may not be planned; null when too little is left. */
function plannable(
  blockers: AreaReach["blockers"] | null,
  planning: Planning,
  essentialsOnly: boolean,
): AreaReach["blockers"] | null {
  if (blockers === null) return null;
  const { essential } = blockers;
  const anyOf = (essentialsOnly ? [] : blockers.anyOf).map(({ level, need, of }) => ({
    level,
    need,
    of: of.filter((id) => isPlannable(id, planning)),
  }));
  const isPossible =
    essential.every((id) => isPlannable(id, planning)) &&
    anyOf.every(({ need, of }) => of.length >= need);
  return isPossible ? { essential, anyOf } : null;
}

function pinnedBy({ pinned = [], target, upTo }: Aim, planning: Planning): readonly string[] {
  const isLast = upTo >= highestTarget(target);
  return pinned.filter(
    (id) =>
      isPlannable(id, planning) && (isLast || (planning.practices.get(id)?.level ?? 1) <= upTo),
  );
}
