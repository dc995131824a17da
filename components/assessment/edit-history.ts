import type { AnswerInput } from "./answer-input";

/** One change of one's own that can be undone. */
export type Step = {
  readonly practiceId: string;
  readonly before: AnswerInput;
  readonly after: AnswerInput;
};

/** What can be undone, newest last, and what can be done again, next one last. */
export type EditHistory = { readonly past: readonly Step[]; readonly future: readonly Step[] };

export const NO_HISTORY: EditHistory = { past: [], future: [] };

const MOST_STEPS = 200;

/**
 * Adds a step; what was undone before it cannot come back.
 *
 * @param continues it is the same stretch of typing as the step before: both are undone as one
 */
export function recordStep({ past }: EditHistory, step: Step, continues: boolean): EditHistory {
  const last = past.at(-1);
  const merges = continues && last?.practiceId === step.practiceId;
  const kept = merges ? past.slice(0, -1) : past.slice(-(MOST_STEPS - 1));
  return { past: [...kept, merges ? { ...step, before: last.before } : step], future: [] };
}

/** The step to undo and the history after it; null when there is none. */
export function undoStep({ past, future }: EditHistory): [Step, EditHistory] | null {
  const step = past.at(-1);
  return step ? [step, { past: past.slice(0, -1), future: [...future, step] }] : null;
}

/** The step to do again and the history after it; null when there is none. */
export function redoStep({ past, future }: EditHistory): [Step, EditHistory] | null {
  const step = future.at(-1);
  return step ? [step, { past: [...past, step], future: future.slice(0, -1) }] : null;
}
