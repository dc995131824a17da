import { type Needs, needsFor } from "./area-needs";
import { compareIds } from "./by-id";
import { chooseActions } from "./choose-actions";
import { describeAction } from "./describe-action";
import { effectiveTarget } from "./effective-target";
import { findOut } from "./find-out";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import { orderActions } from "./order-actions";
import { afterActions, type Planning } from "./planning";
import { withQuickWins } from "./quick-wins";
import { LOW, readChoices } from "./reading";
import type { Results } from "./results";
import type { Roadmap, Stage } from "./roadmap";
import { type Scope, scopeOf } from "./scope";
import type { Assessment } from "./scoring";

/** The level after the overall level (low bound); null at the top or without an area in scope. */
export function defaultTarget(results: Results): LevelRank | null {
  const { overall } = results;
  if (overall === null) return null;
  return LEVEL_RANKS.find((level) => level === overall.low + 1) ?? null;
}

/**
 * Plans the way to a target level of every area: which practices to adopt, level by level, and
 * inside a level in which order. Unknown answers count as 0.
 *
 * A stage for which nothing is left to do is left out. The actions are the fewest person-days that
 * reach the target, then the fewest actions; `optimal` says whether that is proven.
 *
 * @see content/README.md#effort-and-value
 */
export function planRoadmap(assessment: Assessment & { readonly target: LevelRank }): Roadmap {
  const { questionnaire, choices, target } = assessment;
  const scope = scopeOf(questionnaire, assessment.profile, assessment.mode);
  const practices = new Map(scope.practices.map((practice) => [practice.id, practice]));
  const planning = { practices, valueFor: readChoices(choices, LOW) };
  const needs = needsFor(target, planning, questionnaire.settings.quota);
  const selection = chooseActions(needs, planning, null);
  const chosen = new Set(selection.ids);
  const { stages, ordered } = planStages(assessment, { planning, needs, chosen });
  const onRoadmap = new Set(stages.flatMap(({ actions }) => actions.map((each) => each.practice)));
  return {
    target,
    findOut: findOut({ questionnaire, practices, needs, choices }),
    stages: withQuickWins(stages, questionnaire.settings.effortDays.S),
    totalDays: stages.reduce((sum, { days }) => sum + days, 0),
    lowestDays: selection.lowerBound,
    optimal: selection.optimal && ordered,
    unreachable: unreachableAreas(scope, planning, target),
    ignoredPrerequisites: scope.ignoredPrerequisites
      .filter(({ practice }) => onRoadmap.has(practice))
      .toSorted(
        (left, right) =>
          compareIds(left.practice, right.practice) ||
          compareIds(left.prerequisite, right.prerequisite),
      ),
  };
}

function planStages(
  assessment: Assessment & { readonly target: LevelRank },
  {
    planning,
    needs,
    chosen,
  }: {
    readonly planning: Planning;
    readonly needs: Needs;
    readonly chosen: ReadonlySet<string>;
  },
): { readonly stages: readonly Stage[]; readonly ordered: boolean } {
  const { questionnaire, choices } = assessment;
  const { quota } = questionnaire.settings;
  const explanation = { questionnaire, practices: planning.practices, needs, chosen };
  const done = new Set<string>();
  const stages: Stage[] = [];
  let ordered = true;
  for (const level of LEVEL_RANKS.filter((rank) => rank <= assessment.target)) {
    const now = afterActions(planning, done);
    const { ids: some } = chooseActions(needsFor(level, now, quota), now, chosen);
    const { ids, optimal } = orderActions(some, now);
    ordered &&= optimal;
    const actions = ids.flatMap((id) => describeAction(id, choices, explanation));
    for (const id of ids) done.add(id);
    if (actions.length === 0) continue;
    stages.push({ level, actions, days: actions.reduce((sum, { days }) => sum + days, 0) });
  }
  return { stages, ordered };
}

function unreachableAreas(scope: Scope, { valueFor }: Planning, target: LevelRank): string[] {
  return scope.areaIds
    .filter((area) => {
      const practices = scope.practices.filter((practice) => practice.area === area);
      return effectiveTarget(practices, valueFor, target) === null;
    })
    .sort(compareIds);
}
