import type { Level, LevelRank } from "@/lib/domain/levels";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import type { Action, Roadmap } from "@/lib/domain/roadmap";
import { type Assessment, score } from "@/lib/domain/scoring";
import type { Schedule } from "./schedule";

/** Where a team stands, by what it can show (low bounds). */
export type Standing = {
  /** Null without an area in scope. */
  readonly overall: Level | null;
  /** 0 to 100, unrounded. */
  readonly index: number;
  /** By id, areas in scope only, in content order. */
  readonly levels: Readonly<Record<string, Level>>;
};

/** Where a team will stand if it works off its roadmap; each standing is scored, not estimated. */
export type Projection = {
  readonly before: Standing;
  readonly stages: readonly { readonly level: LevelRank; readonly after: Standing }[];
  /** One for each quarter of the schedule, by number. */
  readonly quarters: readonly { readonly number: number; readonly after: Standing }[];
};

/** Scores the assessment as it will be after every stage and every quarter. */
export function projectRoadmap(
  assessment: Assessment,
  { stages }: Pick<Roadmap, "stages">,
  schedule: Schedule,
): Projection {
  const actions = stages.flatMap((stage) => stage.actions);
  const known = new Map<number, Standing>();
  // Both stages and quarters end at a place in the one order, so each place is scored once.
  const after = (count: number): Standing => {
    const standing = known.get(count) ?? standingAfter(assessment, actions.slice(0, count));
    known.set(count, standing);
    return standing;
  };
  let staged = 0;
  let finished = 0;
  const practices = new Set(actions.map(({ practice }) => practice));
  return {
    before: after(0),
    stages: stages.map(({ level, actions: own }) => {
      staged += own.length;
      return { level, after: after(staged) };
    }),
    quarters: schedule.quarters.map(({ number, finishes }) => {
      finished += finishes.filter((id) => practices.has(id)).length;
      return { number, after: after(finished) };
    }),
  };
}

/** Scores the assessment with some actions done: each practice named is at its threshold. */
export function standingAfter(
  { questionnaire, profile, mode, choices }: Assessment,
  actions: readonly Pick<Action, "practice" | "to">[],
): Standing {
  const changed = new Map(choices);
  for (const { practice, to } of actions) changed.set(practice, to as AnswerValue);
  return standingOf(score({ questionnaire, profile, mode, choices: changed }));
}

/** Where results say that a team stands. */
export function standingOf({ overall, index, areas }: Results): Standing {
  return {
    overall: overall?.low ?? null,
    index: index.low,
    levels: Object.fromEntries(areas.flatMap(({ id, level }) => (level ? [[id, level.low]] : []))),
  };
}
