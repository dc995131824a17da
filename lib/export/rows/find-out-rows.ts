import { areaName, practiceById } from "@/lib/domain/look-up";
import type { RoadmapReport } from "../roadmap-report";
import { externalId } from "../roadmap-report";

/** An unknown answer to find out before any work begins. */
export type FindOutRow = {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly question: string;
  readonly why: string;
  /** Where to look. */
  readonly hint: string;
};

/** What to find out, the most decisive first. */
export function findOutRows(report: RoadmapReport): FindOutRow[] {
  return report.roadmap.findOut.map(({ practice: id, why }) => {
    const { area, title, question, hint } = practiceById(report.questionnaire, id);
    const name = areaName(report.questionnaire, area);
    return { id: `${externalId(report, id)}:find-out`, area: name, title, question, why, hint };
  });
}
