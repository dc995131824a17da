import { type Base, type Box, type Change, FORMAT } from "./change";

export type NewChange = Pick<
  Change,
  "key" | "teamId" | "draftId" | "practiceId" | "areaId" | "title" | "answer" | "sendAt"
> & { readonly base: Base };

/**
 * Adds a change. It takes the place of the one that it was made on top of, unless the server may
 * have that one already: then it waits for its acknowledgement. A change that another tab has made
 * meanwhile is no reason to take over its version: both go out on the version that each tab showed.
 * A change that the box has or had already is the same change: nothing happens.
 */
export function addChange(box: Box, { base, ...fields }: NewChange, now: number): Box {
  const isSame = ({ key }: { readonly key: string }) => key === fields.key;
  if (box.changes.some(isSame) || box.acknowledged.some(isSame)) return box;
  const under = box.changes.find(({ key }) => key === base.after);
  const replaces = under !== undefined && (!under.sent || under.halt !== null);
  const added: Change = {
    ...fields,
    format: FORMAT,
    ...(replaces ? inPlaceOf(under) : onTopOf(box, base, under)),
    order: (box.changes.at(-1)?.order ?? 0) + 1,
    madeAt: now,
    sent: false,
  };
  const others = replaces ? box.changes.filter((change) => change !== under) : box.changes;
  return { ...box, changes: [...others, added] };
}

type Place = Pick<Change, "expected" | "after" | "halt">;

/** A conflict stays to be decided; what was refused is tried again with the new answer. */
function inPlaceOf({ expected, after, halt }: Change): Place {
  return { expected, after, halt: halt?.kind === "conflict" ? halt : null };
}

function onTopOf(box: Box, base: Base, under: Change | undefined): Place {
  if (under) return { expected: base.expected, after: under.key, halt: null };
  const arrived = box.acknowledged.find(({ key }) => key === base.after);
  return { expected: arrived?.version ?? base.expected, after: null, halt: null };
}
