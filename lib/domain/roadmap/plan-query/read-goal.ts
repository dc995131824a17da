import { LEVEL_RANKS, type LevelRank } from "@/lib/domain/levels";
import type { Goal } from "@/lib/domain/roadmap/plan-request";
import type { QueryReader } from "./query-reader";

const NEXT: Goal = { kind: "next" };

/** `target=3`, `target=<preset>`, or `target=areas` with `area-<id>=3` for each area planned. */
export function readGoal(
  reader: QueryReader,
  known: { readonly areas: readonly string[]; readonly presets: readonly string[] },
): Goal {
  const [target = null, ...others] = reader.all("target");
  const levels = readAreaLevels(reader, known.areas);
  const level = target === null ? null : levelOf(target);
  if (level !== null && others.length === 0) return { kind: "level", level };
  if (target === "areas") {
    if (Object.keys(levels).length > 0) return { kind: "areas", levels };
    reader.reject("No area has a level that can be planned for, so this is the next level.");
    return NEXT;
  }
  if (target === null) return NEXT;
  if (known.presets.includes(target) && others.length === 0)
    return { kind: "preset", preset: target };
  reader.reject("The address asks for a target that does not exist, so this is the next level.");
  return NEXT;
}

function readAreaLevels(reader: QueryReader, areas: readonly string[]) {
  const levels: Record<string, LevelRank> = {};
  for (const [area, text] of reader.entries("area")) {
    const level = levelOf(text);
    if (!areas.includes(area)) reader.reject("The address names an area that does not exist.");
    else if (level === null) reader.reject("The level of an area must be 1 to 5.");
    else levels[area] = level;
  }
  return levels;
}

/** A level from 1 to 5 as it is written; null for anything else. */
export function levelOf(text: string): LevelRank | null {
  return LEVEL_RANKS.find((rank) => String(rank) === text) ?? null;
}
