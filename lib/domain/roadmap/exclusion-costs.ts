import { type Aim, areaReaches, needsFor } from "@/lib/domain/area-needs";
import { compareIds } from "@/lib/domain/by-id";
import { chooseActions } from "@/lib/domain/choose-actions";
import type { Level } from "@/lib/domain/levels";
import { barredBy, type Planning } from "@/lib/domain/planning";
import type { Settings } from "@/lib/domain/questionnaire";
import type { Exclusion } from "@/lib/domain/roadmap";

/** Everything that a plan starts from; `planning` may bar practices already. */
type Start = {
  readonly aim: Aim;
  readonly planning: Planning;
  readonly quota: Settings["quota"];
};

/**
 * What each excluded practice costs: the least work without it less the least work with it, the
 * others being left out in both. It holds back the areas that come less far without it, either
 * then or when it alone is left out.
 */
export function exclusionCosts(excluded: readonly string[], start: Start): readonly Exclusion[] {
  const nothing = outcomeWithout([], start);
  const all = outcomeWithout(excluded, start);
  return [...new Set(excluded)].sort(compareIds).map((practice) => {
    const back = outcomeWithout(
      excluded.filter((other) => other !== practice),
      start,
    );
    const alone = outcomeWithout([practice], start);
    const heldBack = [...nothing.levels.keys()]
      .filter((area) => isLower(all, back, area) || isLower(alone, nothing, area))
      .sort(compareIds);
    return { practice, days: heldBack.length > 0 ? null : all.days - back.days, heldBack };
  });
}

type Outcome = { readonly days: number; readonly levels: ReadonlyMap<string, Level> };

function outcomeWithout(excluded: readonly string[], { aim, planning, quota }: Start): Outcome {
  const allowed = { ...planning, barred: barredBy(excluded, planning) };
  const levels = areaReaches(aim, allowed, quota).map(({ area, level }) => [area, level] as const);
  const { days } = chooseActions(needsFor(aim, allowed, quota), allowed, null);
  return { days, levels: new Map(levels) };
}

function isLower(left: Outcome, right: Outcome, area: string): boolean {
  return (left.levels.get(area) ?? 0) < (right.levels.get(area) ?? 0);
}
