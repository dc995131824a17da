import type { Box, Change } from "./change";

/** A person keeps their own answer: it is sent anew, on the version that they have seen now. */
export function keepMine(box: Box, key: string, newKey: string): Box {
  return mapChanges(box, (change) => {
    if (change.key !== key || change.halt?.kind !== "conflict") return change;
    const expected = change.halt.current.version;
    return { ...change, key: newKey, expected, after: null, sendAt: 0, sent: false, halt: null };
  });
}

/** A person lets go of a change that waits for them; one that is on its way stays. */
export function discard(box: Box, key: string): Box {
  const changes = box.changes.filter((change) => change.key !== key || change.halt === null);
  return { ...box, changes };
}

/** Tries again what was refused, for the draft may be back, and what has waited too long. */
export function retryRefused(box: Box): Box {
  return mapChanges(box, (change) =>
    change.halt === null || change.halt.kind === "conflict" ? change : { ...change, halt: null },
  );
}

/** Typing is over. */
export function sendNow(box: Box): Box {
  return mapChanges(box, (change) => (change.sendAt === 0 ? change : { ...change, sendAt: 0 }));
}

function mapChanges(box: Box, map: (change: Change) => Change): Box {
  const changes = box.changes.map(map);
  return changes.some((change, place) => change !== box.changes[place]) ? { ...box, changes } : box;
}
