import { levelName } from "@/lib/domain/format-figure";
import type { LevelRank } from "@/lib/domain/levels";
import { aimName, aimPlaces } from "@/lib/domain/roadmap/describe-aim";
import type { RoadmapReport } from "./roadmap-report";

type Aimed = Pick<RoadmapReport, "questionnaire" | "results" | "roadmap">;

/** Where the roadmap leads: "Intermediate", or "Beginner to Intermediate". */
export function aimText({ questionnaire, roadmap }: Aimed): string {
  return aimName(questionnaire, roadmap);
}

/** What a level, or the target, is reached in: "in every area", "in 2 areas". */
export function placesText({ results, roadmap }: Aimed): string {
  return aimPlaces(roadmap, results.areas.filter(({ level }) => level !== null).length);
}

/** What a stage brings: "Beginner in every area". */
export function stageText(report: Aimed, level: LevelRank): string {
  return `${levelName(report.questionnaire, level)} ${placesText(report)}`;
}
