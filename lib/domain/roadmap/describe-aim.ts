import { levelName } from "@/lib/domain/format-figure";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Roadmap } from "@/lib/domain/roadmap";

type Aim = Pick<Roadmap, "target" | "areaTargets">;

/** "Intermediate", or "Beginner to Intermediate" when areas have levels of their own. */
export function aimName(questionnaire: Questionnaire, { target, areaTargets }: Aim): string {
  const levels = new Set(Object.values(areaTargets ?? {}));
  const lowest = LEVEL_RANKS.find((rank) => levels.has(rank)) ?? target;
  if (lowest === target) return levelName(questionnaire, target);
  return `${levelName(questionnaire, lowest)} to ${levelName(questionnaire, target)}`;
}

/** "in every area", or "in 2 areas" when only those are planned. */
export function aimPlaces({ areaTargets }: Aim, inScope: number): string {
  const planned = areaTargets === undefined ? inScope : Object.keys(areaTargets).length;
  if (planned >= inScope) return "in every area";
  return planned === 1 ? "in one area" : `in ${planned} areas`;
}
