import { defaultTarget, planRoadmap } from "./plan-roadmap";
import type { NextAction } from "./results";
import type { Action, FindOut } from "./roadmap";
import { type Assessment, score } from "./scoring";

const MOST_SHOWN = 5;

/**
 * What to do next, at most five: first find out unknown answers that block the next overall
 * level, then the first actions of the roadmap to it. No practice twice; empty at the top level.
 */
export function nextActions(assessment: Assessment): readonly NextAction[] {
  const target = defaultTarget(score(assessment));
  if (target === null) return [];
  const { findOut, stages } = planRoadmap({ ...assessment, target });
  const unknown = new Set(findOut.map(({ practice }) => practice));
  const actions = stages.flatMap((stage) => stage.actions);
  return [
    ...findOut.map((each) => findOutAction(each, assessment)),
    ...actions.filter(({ practice }) => !unknown.has(practice)).map(nextAction),
  ].slice(0, MOST_SHOWN);
}

function findOutAction({ practice, why }: FindOut, { questionnaire }: Assessment): NextAction {
  const found = questionnaire.practices.find(({ id }) => id === practice);
  const to = found?.threshold ?? questionnaire.settings.threshold;
  return { practice, from: null, to, why };
}

function nextAction({ practice, from, to, why }: Action): NextAction {
  return { practice, from, to, why };
}
