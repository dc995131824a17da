import { areaReaches, type Needs, needsFor, needsOf } from "./area-needs";
import { compareIds } from "./by-id";
import { chooseActions } from "./choose-actions";
import { describeAction } from "./describe-action";
import { dependantsOf } from "./explain-action";
import { findOut } from "./find-out";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import { orderActions } from "./order-actions";
import { afterActions } from "./planning";
import { withQuickWins } from "./quick-wins";
import type { Results } from "./results";
import type { Roadmap, Stage } from "./roadmap";
import { exclusionCosts } from "./roadmap/exclusion-costs";
import { highestTarget, type PlanOptions } from "./roadmap/plan-options";
import { type PlanStart, planStart } from "./roadmap/plan-start";
import type { Scope } from "./scope";
import type { Assessment } from "./scoring";

/** The level after the overall level (low bound); null at the top or without an area in scope. */
export function defaultTarget({ overall }: Pick<Results, "overall">): LevelRank | null {
  if (overall === null) return null;
  return LEVEL_RANKS.find((level) => level === overall.low + 1) ?? null;
}

/**
 * Plans the way to a target: which practices to adopt, level by level, and inside a level in which
 * order. Unknown answers count as 0.
 *
 * A stage for which nothing is left to do is left out. The actions are the fewest person-days that
 * reach the target with everything else that was asked for, then the fewest actions; `optimal`
 * says whether that is proven. The team's own actions are no part of stages and days.
 *
 * @see content/README.md#effort-and-value
 */
export function planRoadmap(input: Assessment & PlanOptions): Roadmap {
  const { questionnaire, choices, target } = input;
  const start = planStart(input);
  const { planning, aim } = start;
  const reaches = areaReaches(aim, planning, questionnaire.settings.quota);
  const needs = needsOf(reaches, aim, planning);
  const selection = chooseActions(needs, planning, null);
  const { stages, ordered } = planStages(input, { ...start, needs, chosen: selection.ids });
  return {
    target: highestTarget(target),
    ...asAsked(input, start),
    findOut: findOut({ questionnaire, practices: planning.practices, needs, choices }),
    stages: withQuickWins(stages, questionnaire.settings.effortDays.S),
    totalDays: stages.reduce((sum, { days }) => sum + days, 0),
    lowestDays: selection.lowerBound,
    optimal: selection.optimal && ordered,
    unreachable: reaches
      .filter((area) => area.level < area.target)
      .map(({ area }) => area)
      .sort(compareIds),
    ignoredPrerequisites: ignoredBy(stages, start.scope),
  };
}

/** What a roadmap repeats of the options, as far as they are not the usual ones. */
function asAsked(
  { questionnaire, target, essentialsOnly, excluded = [], extra = [] }: Assessment & PlanOptions,
  { planning, aim }: PlanStart,
): Partial<Roadmap> {
  const { quota } = questionnaire.settings;
  return {
    ...(typeof target !== "number" && { areaTargets: target }),
    ...(essentialsOnly && { essentialsOnly }),
    ...(extra.length > 0 && { extra }),
    ...(excluded.length > 0 && {
      exclusions: exclusionCosts(excluded, { aim, planning, quota }),
    }),
  };
}

function planStages(
  input: Assessment & PlanOptions,
  start: PlanStart & { readonly needs: Needs; readonly chosen: readonly string[] },
): { readonly stages: readonly Stage[]; readonly ordered: boolean } {
  const { questionnaire, choices, underWay, levelByLevel = true } = input;
  const { planning, aim } = start;
  const chosen = new Set(start.chosen);
  const dependants = dependantsOf(chosen, planning);
  const explanation = { questionnaire, planning, needs: start.needs, chosen, dependants };
  const done = new Set<string>();
  const stages: Stage[] = [];
  let ordered = true;
  const levels = LEVEL_RANKS.filter((rank) =>
    levelByLevel ? rank <= aim.upTo : rank === aim.upTo,
  );
  for (const level of levels) {
    const now = afterActions(planning, done);
    const needs = needsFor({ ...aim, upTo: level }, now, questionnaire.settings.quota);
    const { ids, optimal } = orderActions(chooseActions(needs, now, chosen).ids, now, underWay);
    ordered &&= optimal;
    const actions = ids.flatMap((id) => describeAction(id, choices, explanation));
    for (const id of ids) done.add(id);
    if (actions.length === 0) continue;
    stages.push({ level, actions, days: actions.reduce((sum, { days }) => sum + days, 0) });
  }
  return { stages, ordered };
}

function ignoredBy(stages: readonly Stage[], scope: Scope): Roadmap["ignoredPrerequisites"] {
  const onRoadmap = new Set(stages.flatMap(({ actions }) => actions.map((each) => each.practice)));
  return scope.ignoredPrerequisites
    .filter(({ practice }) => onRoadmap.has(practice))
    .toSorted(
      (left, right) =>
        compareIds(left.practice, right.practice) ||
        compareIds(left.prerequisite, right.prerequisite),
    );
}
