import { LEVEL_RANKS, type LevelRank } from "@/lib/domain/levels";
import type { Action, Roadmap } from "@/lib/domain/roadmap";
import type { ExtraAction } from "./plan-options";

/** One thing to do: an action on a practice, or something of the team's own. */
export type Step = {
  /** Of the practice, or of the extra action. */
  readonly id: string;
  /** The level of the stage that it belongs to; "first" comes before all stages. */
  readonly stage: LevelRank | "first";
  /** Person-days. */
  readonly days: number;
} & (
  | { readonly kind: "practice"; readonly action: Action }
  | { readonly kind: "extra"; readonly extra: ExtraAction }
);

/**
 * Everything on a roadmap in the order to take it: a team's own actions come before the actions of
 * their stage, those for a stage that has none where it would be.
 */
export function stepsOf({
  stages,
  extra = [],
}: Pick<Roadmap, "stages" | "extra">): readonly Step[] {
  return (["first", ...LEVEL_RANKS] as const).flatMap((place) => [
    ...extra.filter(({ stage }) => stage === place).map(extraStep),
    ...stages
      .filter(({ level }) => level === place)
      .flatMap(({ level, actions }) => actions.map((action) => practiceStep(level, action))),
  ]);
}

function extraStep(extra: ExtraAction): Step {
  const { id, stage, days } = extra;
  return { kind: "extra", id, stage, days, extra };
}

function practiceStep(stage: LevelRank, action: Action): Step {
  return { kind: "practice", id: action.practice, stage, days: action.days, action };
}
