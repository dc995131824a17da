import type { Action, Stage } from "./roadmap";

/** The share of the actions that counts as the best value per day: the top third. */
const TOP_SHARE = 3;

/**
 * Marks the quick wins: in the first stage, ready to start, at most as many days as a small
 * effort, and among the best third of the roadmap in value per day.
 *
 * @param smallDays person-days of a small effort
 * @returns the same stages with `quickWin` set
 * @see content/README.md#effort-and-value
 */
export function withQuickWins(stages: readonly Stage[], smallDays: number): readonly Stage[] {
  const actions = stages.flatMap((stage) => stage.actions);
  const isQuickWin = (action: Action) =>
    action.days <= smallDays && action.after.length === 0 && isInTopThird(action, actions);
  return stages.map((stage, index) => ({
    ...stage,
    actions: stage.actions.map((action) => ({
      ...action,
      quickWin: index === 0 && isQuickWin(action),
    })),
  }));
}

/** Fewer than a third of all actions give more value per day. */
function isInTopThird(action: Action, actions: readonly Action[]): boolean {
  const better = actions.filter((other) => other.value * action.days > action.value * other.days);
  return better.length * TOP_SHARE < actions.length;
}
