import { LEVEL_RANKS, type LevelRank } from "@/lib/domain/levels";
import type { LevelText } from "@/lib/domain/questionnaire";
import type { PlanningSettings, Preset } from "@/lib/domain/roadmap/preset";
import type { RawPlanning } from "./planning-schema";

/** What planning assumes and offers, with levels by rank instead of id. */
export function buildPlanning(
  raw: RawPlanning,
  levels: readonly Pick<LevelText, "id" | "rank">[],
): PlanningSettings {
  const rankOf = (id: string): LevelRank =>
    levels.find((level) => level.id === id)?.rank ?? LEVEL_RANKS[0] ?? 1;
  return {
    capacity: raw.capacity,
    manyQuarters: raw.many_quarters,
    presets: raw.presets.map(
      ({ id, name, about, profile, level, step, areas, essentials_only }): Preset => ({
        id,
        name,
        about,
        profile: profile ?? null,
        aim: level === undefined ? { step: step ?? 1 } : { level: rankOf(level) },
        areas: Object.fromEntries(Object.entries(areas).map(([area, one]) => [area, rankOf(one)])),
        essentialsOnly: essentials_only,
      }),
    ),
  };
}
