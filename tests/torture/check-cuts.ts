import { type Ack, type Cut, type History, placeOf, type Write } from "./history";

/**
 * Submitted drafts that are not one consistent cut: everything that was acknowledged for this draft
 * is in it, and what was acknowledged before it began too; everything later is not.
 */
export function checkCuts({ writes, cuts }: Pick<History, "writes" | "cuts">): string[] {
  return cuts.flatMap((cut) =>
    writes.flatMap((write) => {
      const [ack] = write.acks;
      return write.team === cut.team && ack ? checkWrite(cut, write, ack) : [];
    }),
  );
}

function checkWrite(cut: Cut, write: Write, ack: Ack): string[] {
  const frozen = cut.versions.get(write.practice) ?? 0;
  const isBefore = ack.draftId === cut.draftId || ack.endedAt < cut.startedAt;
  if (isBefore && frozen < ack.version) {
    return [`draft ${cut.draftId} was submitted without ${write.key} of ${placeOf(write)}`];
  }
  const isAfter = write.startedAt > cut.endedAt;
  if (isAfter && (ack.draftId === cut.draftId || frozen >= ack.version)) {
    return [`${write.key} of ${placeOf(write)} came after draft ${cut.draftId} and is in it`];
  }
  return [];
}
