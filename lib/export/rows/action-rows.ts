import { type ActionText, actionText } from "@/lib/domain/action-text";
import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Action } from "@/lib/domain/roadmap";
import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import type { Slot } from "@/lib/domain/roadmap/schedule";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import {
  externalId,
  type KeptAction,
  OWN_WHY,
  type RoadmapReport,
  slotOf,
} from "../roadmap-report";

/** One action of the roadmap, in words and on the calendar; texts that it lacks are empty. */
export type ActionRow = Omit<ActionText, "from"> & {
  /** From 1, over all stages. */
  readonly order: number;
  readonly id: string;
  /** From 1; 0 for an action of the team's own that belongs to none. */
  readonly stage: number;
  /** The level that the areas have reached after the stage; "First" before all of them. */
  readonly stageLevel: string;
  readonly from: string;
  readonly days: number;
  /** Null for an action of the team's own. */
  readonly value: number | null;
  readonly quickWin: boolean;
  readonly why: string;
  readonly slot: Slot;
  /** What became of it, when the roadmap is a kept plan. */
  readonly kept: KeptAction | null;
};

/**
 * Every action in the order to take it.
 *
 * @throws RangeError if the schedule is not the one of the roadmap
 */
export function actionRows(report: RoadmapReport): ActionRow[] {
  const { questionnaire, roadmap } = report;
  return stepsOf(roadmap).map((step, place) => ({
    order: place + 1,
    stage: roadmap.stages.findIndex(({ level }) => level === step.stage) + 1,
    stageLevel: step.stage === "first" ? "First" : levelName(questionnaire, step.stage),
    ...(step.kind === "practice" ? rowOf(report, step.action) : ownRow(report, step.extra)),
  }));
}

const NOTHING = { from: "", to: "", firstStep: "", proof: "", why: OWN_WHY };
const NO_LINKS = { needs: [], unlocks: [], improves: [] };

function ownRow(report: RoadmapReport, { id, title, area, days }: ExtraAction) {
  return {
    ...{ ...NOTHING, ...NO_LINKS, title, days, value: null, quickWin: false },
    id: externalId(report, id),
    area: area === null ? "" : areaName(report.questionnaire, area),
    slot: slotOf(report, id),
    kept: report.kept?.get(id) ?? null,
  };
}

function rowOf(report: RoadmapReport, action: Action) {
  const slot = slotOf(report, action.practice);
  const text = actionText(report.questionnaire, action);
  const { days, value, quickWin, why } = action;
  const id = externalId(report, action.practice);
  const kept = report.kept?.get(action.practice) ?? null;
  const from = text.from ?? "Not known yet";
  return { ...text, id, from, days, value, quickWin, why, slot, kept };
}
