import type { ActionStatus } from "@/lib/domain/plans/kept-plan";
import type { ActionState, TrackedAction } from "@/lib/domain/plans/track-plan";

/** What people choose from. */
export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  "to-do": "To do",
  "under-way": "Under way",
  done: "Done",
  dropped: "Dropped",
};

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  "to-do": "To do",
  "under-way": "Under way",
  "said-done": "Said done",
  adopted: "Adopted",
  fallen: "Open again",
  dropped: "Dropped",
  "not-asked": "No longer asked",
};

/** Nothing is left to do about it. */
export function isClosed({ state, action }: TrackedAction): boolean {
  return state === "adopted" || (state === "said-done" && action.kind === "own");
}

/** "Said done", "Adopted". An action of the team's own is done when people say so. */
export function stateWord(tracked: TrackedAction): string {
  if (tracked.state === "said-done" && isClosed(tracked)) return "Done";
  return STATE_WORDS[tracked.state];
}
