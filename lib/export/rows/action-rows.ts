import { type ActionText, actionText } from "@/lib/domain/action-text";
import { levelName } from "@/lib/domain/format-figure";
import type { Action } from "@/lib/domain/roadmap";
import type { Slot } from "@/lib/domain/roadmap/schedule";
import type { RoadmapReport } from "../roadmap-report";
import { externalId } from "../roadmap-report";

/** One action of the roadmap, in words and on the calendar. */
export type ActionRow = Omit<ActionText, "from"> & {
  /** From 1, over all stages. */
  readonly order: number;
  readonly id: string;
  /** From 1. */
  readonly stage: number;
  /** The level that every area has reached after the stage. */
  readonly stageLevel: string;
  readonly from: string;
  readonly days: number;
  readonly value: number;
  readonly quickWin: boolean;
  readonly why: string;
  readonly slot: Slot;
};

/**
 * Every action in the order to take it.
 *
 * @throws RangeError if the schedule is not the one of the roadmap
 */
export function actionRows(report: RoadmapReport): ActionRow[] {
  const rows: ActionRow[] = [];
  for (const [index, stage] of report.roadmap.stages.entries()) {
    const stageLevel = levelName(report.questionnaire, stage.level);
    for (const action of stage.actions) {
      const order = rows.length + 1;
      rows.push({ order, stage: index + 1, stageLevel, ...rowOf(report, action) });
    }
  }
  return rows;
}

function rowOf(report: RoadmapReport, action: Action) {
  const slot = report.schedule.slots.get(action.practice);
  if (slot === undefined) throw new RangeError(`No date for ${action.practice}`);
  const text = actionText(report.questionnaire, action);
  const { days, value, quickWin, why } = action;
  const id = externalId(report, action.practice);
  return { ...text, id, from: text.from ?? "Not known yet", days, value, quickWin, why, slot };
}
