import { shownTo, standOf } from "./action-stand";
import { type ActionWords, NO_WORDS, type PlanEdition, type PlannedAction } from "./kept-plan";
import { isClosed, isOpen } from "./state-words";

/**
 * Where an action stands: what people say, unless a later snapshot knows better.
 *
 * `adopted`: the latest later snapshot shows the practice at its threshold. `fallen`: a later
 * snapshot showed it, or people said done, and the latest one shows that it is not so; open again.
 * The snapshot that a plan was made from counts as one when people said done before it.
 * `said-done`: people say so and no snapshot was submitted since; an own action stays so.
 * `not-asked`: the latest later snapshot no longer asks it or calls it not applicable.
 */
export type ActionState =
  | "to-do"
  | "under-way"
  | "said-done"
  | "adopted"
  | "fallen"
  | "dropped"
  | "not-asked";

/** What a snapshot after the plan says about practices. */
export type LaterSnapshot = {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly submittedAt: string;
  /** Ids of practices at their threshold. */
  readonly adopted: ReadonlySet<string>;
  /** Ids of practices that were asked and are applicable. */
  readonly applicable: ReadonlySet<string>;
};

export type TrackedAction = {
  readonly action: PlannedAction;
  readonly words: ActionWords;
  readonly state: ActionState;
  /** The snapshot that shows the state; null where people say it. */
  readonly shownBy: Pick<LaterSnapshot, "id" | "name" | "submittedAt"> | null;
  /** ISO 8601 date by which it should be closed: the due date, else the end of its quarter. */
  readonly due: string;
  /** Still to do, under way or fallen after that date. */
  readonly late: boolean;
};

/** How far a plan has come. Actions that were dropped or are no longer asked count nowhere. */
export type PlanProgress = {
  readonly actions: number;
  /** Adopted, and own actions that are done. */
  readonly closed: number;
  /** Practices that people say are done and no snapshot shows yet. */
  readonly saidDone: number;
  readonly late: number;
  readonly days: number;
  readonly closedDays: number;
  /** Of `days`, those of actions whose planned quarter has ended. */
  readonly plannedDays: number;
};

export type TrackedPlan = {
  readonly actions: readonly TrackedAction[];
  readonly progress: PlanProgress;
};

/** What is needed to say where a plan stands. */
export type Tracking = {
  readonly edition: PlanEdition;
  /** By action id; what is missing has not been spoken of. */
  readonly words: ReadonlyMap<string, ActionWords>;
  /** After the edition's snapshot, not withdrawn, oldest first. */
  readonly later: readonly LaterSnapshot[];
  /** ISO 8601 date. */
  readonly today: string;
};

const NOWHERE: ReadonlySet<ActionState> = new Set(["dropped", "not-asked"]);

/**
 * Holds a plan against what people say and what was submitted since.
 *
 * A snapshot that no longer asks a practice, or shows it at its threshold, is believed whatever
 * people say. One that does not show it is believed against a "done" from before it, be that the
 * snapshot that the edition itself was made from; a "dropped" it does not contradict.
 */
export function trackPlan({ edition, words, later, today }: Tracking): TrackedPlan {
  const shown = shownTo(edition, later);
  const actions = edition.actions.map((action): TrackedAction => {
    const said = words.get(action.id) ?? NO_WORDS;
    const { state, shownBy } = standOf(action, said, shown);
    const due = said.dueOn ?? action.finishBy;
    return { action, words: said, state, shownBy, due, late: isOpen(state) && due < today };
  });
  return { actions, progress: progressOf(actions, today) };
}

function progressOf(all: readonly TrackedAction[], today: string): PlanProgress {
  const counted = all.filter(({ state }) => !NOWHERE.has(state));
  const closed = counted.filter(isClosed);
  return {
    actions: counted.length,
    closed: closed.length,
    saidDone: counted.filter((each) => each.state === "said-done" && !isClosed(each)).length,
    late: counted.filter(({ late }) => late).length,
    days: daysOf(counted),
    closedDays: daysOf(closed),
    plannedDays: daysOf(counted.filter(({ action }) => action.finishBy < today)),
  };
}

function daysOf(actions: readonly TrackedAction[]): number {
  return actions.reduce((sum, { action }) => sum + action.days, 0);
}
