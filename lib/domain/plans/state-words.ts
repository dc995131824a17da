import type { ActionState } from "./track-plan";

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  "to-do": "To do",
  "under-way": "Under way",
  "said-done": "Said done",
  adopted: "Adopted",
  fallen: "Open again",
  dropped: "Dropped",
  "not-asked": "No longer asked",
};

type Stand = {
  readonly state: ActionState;
  readonly action: { readonly kind: "practice" | "own" };
};

const OPEN: ReadonlySet<ActionState> = new Set(["to-do", "under-way", "fallen"]);

/** Somebody has to do something about it. */
export function isOpen(state: ActionState): boolean {
  return OPEN.has(state);
}

/** Nothing is left to do: a snapshot shows it, or people say so of an action of their own. */
export function isClosed({ state, action }: Stand): boolean {
  return state === "adopted" || (state === "said-done" && action.kind === "own");
}

/** "Said done", "Adopted"; an action of the team's own is "Done" when people say so. */
export function stateWord(stand: Stand): string {
  if (stand.state === "said-done" && isClosed(stand)) return "Done";
  return STATE_WORDS[stand.state];
}
