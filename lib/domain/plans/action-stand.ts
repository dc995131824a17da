import type { ActionStatus, ActionWords, PlanEdition, PlannedAction } from "./kept-plan";
import type { ActionState, LaterSnapshot, TrackedAction } from "./track-plan";

/** Where an action stands and which snapshot says so. */
export type Stand = Pick<TrackedAction, "state" | "shownBy">;

/** The snapshot that a plan was made from, and those submitted since, oldest first. */
export type Shown = readonly [LaterSnapshot, ...LaterSnapshot[]];

const SAID: Readonly<Record<ActionStatus, ActionState>> = {
  "to-do": "to-do",
  "under-way": "under-way",
  done: "said-done",
  dropped: "dropped",
};

/** The snapshots that a plan is held against; its own one asks all of it and shows none of it. */
export function shownTo(edition: PlanEdition, later: readonly LaterSnapshot[]): Shown {
  const { snapshotId: id, snapshotName: name, snapshotAt: submittedAt, actions } = edition;
  const applicable = new Set(actions.map((action) => action.id));
  return [{ id, name, submittedAt, adopted: new Set(), applicable }, ...later];
}

/** Where one action stands by people's words and by what snapshots show. */
export function standOf({ id, kind }: PlannedAction, words: ActionWords, shown: Shown): Stand {
  const said: Stand = { state: SAID[words.status], shownBy: null };
  if (kind === "own") return said;
  const isAsked = ({ applicable }: LaterSnapshot) => applicable.has(id);
  const isAdopted = ({ adopted }: LaterSnapshot) => adopted.has(id);
  const [latest] = shown.slice(-1);
  if (latest === undefined) return said;
  if (!isAsked(latest)) return { state: "not-asked", shownBy: headOf(sinceLast(shown, isAsked)) };
  if (isAdopted(latest)) {
    const shownBy = headOf(sinceLast(shown, (each) => !isAdopted(each)));
    return { state: "adopted", shownBy };
  }
  if (isAfter(words, latest) || words.status === "dropped") return said;
  const missing = shown.slice(shown.findLastIndex(isAdopted) + 1);
  if (words.status !== "done" && missing.length === shown.length) return said;
  const refuting = missing.filter((each) => words.status !== "done" || !isAfter(words, each));
  return { state: "fallen", shownBy: headOf(refuting[0] ?? latest) };
}

/** Whether people said the status after a snapshot was submitted; an edited note says it not again. */
function isAfter({ statusAt }: ActionWords, { submittedAt }: LaterSnapshot): boolean {
  return statusAt !== null && statusAt > submittedAt;
}

/** The first snapshot after the last one that is so. */
function sinceLast(shown: Shown, isSo: (snapshot: LaterSnapshot) => boolean): LaterSnapshot {
  return shown[shown.findLastIndex(isSo) + 1] ?? shown[0];
}

function headOf({ id, name, submittedAt }: LaterSnapshot): NonNullable<Stand["shownBy"]> {
  return { id, name, submittedAt };
}
