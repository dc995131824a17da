import type { ActionState } from "@/lib/domain/plans/track-plan";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import type { Schedule, Slot } from "@/lib/domain/roadmap/schedule";

/** A report with the roadmap that starts from it, on the calendar. */
export type RoadmapReport = Report & {
  readonly roadmap: Roadmap;
  /** Of this roadmap: every action has its slot. */
  readonly schedule: Schedule;
  /** What became of each action, by its id, when the roadmap is a kept plan. */
  readonly kept?: ReadonlyMap<string, KeptAction>;
};

/** What is known about an action of a kept plan. */
export type KeptAction = {
  readonly state: ActionState;
  /** "Under way", "Adopted". */
  readonly stateName: string;
  readonly closed: boolean;
  /** "" for nobody. */
  readonly owner: string;
  /** ISO 8601 date by which it should be closed. */
  readonly due: string;
  /** "" for none. */
  readonly note: string;
};

/**
 * The id by which a later import finds the same action again, in every export.
 *
 * @param part a practice, or a part of the plan such as `quarter-1`
 * @returns `tidemark:<snapshot id, or draft id>:<practice id>`
 */
export function externalId({ source }: Pick<Report, "source">, part: string): string {
  return `tidemark:${source.head.id}:${part}`;
}

/** Why an action of the team's own is on the roadmap. */
export const OWN_WHY = "Added by the team: it takes time and changes no level.";

/**
 * When a step is taken.
 *
 * @param step id of a practice, or of an action of the team's own
 * @throws RangeError if the schedule is not the one of the roadmap
 */
export function slotOf({ schedule }: Pick<RoadmapReport, "schedule">, step: string): Slot {
  const slot = schedule.slots.get(step);
  if (!slot) throw new RangeError(`No slot for ${step}`);
  return slot;
}
