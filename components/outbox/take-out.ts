import type { BoxStore } from "./box-store";
import type { Box, Change } from "./change";
import { followOn } from "./settle-change";

/** What of the changes that nobody has acknowledged may be stored on a device. */
export type KeepOnDevice = "off" | "answers" | "answers+notes";

const KEEP_CHANGES_MS = 14 * 24 * 60 * 60 * 1_000;

/**
 * Takes out of the box what may not stay on this device: all that nobody could deliver for 14 days,
 * which waits for a person from then on, and what the operator does not want to be stored. Changes
 * of one practice stay together. An old one that a newer was made on is dropped: the newer one says
 * everything.
 *
 * @param now milliseconds since 1970; 0 when nothing is to be too old
 */
export function takeOut(
  box: Box,
  keep: KeepOnDevice,
  now: number,
): { readonly box: Box; readonly out: readonly Change[] } {
  const current = box.changes.filter((change) => isOld(change, now)).reduce(dropReplaced, box);
  const leaves = current.changes.filter((change) => isOld(change, now) || !mayStay(change, keep));
  if (leaves.length === 0) return { box: current, out: [] };
  const places = new Set(leaves.map(placeOf));
  const isOut = (change: Change) => places.has(placeOf(change));
  const out = current.changes
    .filter(isOut)
    .map(
      (change): Change => (isOld(change, now) ? { ...change, halt: { kind: "expired" } } : change),
    );
  return { box: { ...current, changes: current.changes.filter((change) => !isOut(change)) }, out };
}

/** Whether the operator allows that a change is stored on a device: "answers" are those without text. */
export function mayStay({ answer, halt }: Pick<Change, "answer" | "halt">, keep: KeepOnDevice) {
  if (keep === "answers+notes") return true;
  const isTold = hasText(answer) || (halt?.kind === "conflict" && hasText(halt.current.answer));
  return keep === "answers" && !isTold;
}

/**
 * A store in which nothing is written that may not stay. What is too old is looked for once, at the
 * first use: then somebody has just opened the page, and sees it.
 *
 * @param onOut takes what was taken out, in order; nothing else has it any more
 */
export function limitStore(
  store: BoxStore,
  keep: KeepOnDevice,
  onOut: (out: readonly Change[]) => Promise<void>,
): BoxStore {
  let isFirst = true;
  return {
    apply: async (rule) => {
      const now = isFirst ? Date.now() : 0;
      isFirst = false;
      let out: readonly Change[] = [];
      const box = await store.apply((before) => {
        const split = takeOut(rule(before), keep, now);
        out = split.out;
        return split.box;
      });
      if (out.length > 0) await onOut(out);
      return box;
    },
    close: store.close,
  };
}

function isOld({ madeAt }: Change, now: number): boolean {
  return now - madeAt >= KEEP_CHANGES_MS;
}

function dropReplaced(box: Box, { key }: Change): Box {
  if (!box.changes.some(({ after }) => after === key)) return box;
  const others = box.changes.filter((kept) => kept.key !== key);
  return { ...box, changes: followOn(others, key, {}) };
}

function placeOf({ teamId, practiceId }: Change): string {
  return `${teamId} ${practiceId}`;
}

function hasText({ note, naText, links }: Change["answer"]): boolean {
  return note !== "" || naText !== "" || links.length > 0;
}
