import type { CountChange } from "@/lib/domain/organisation/count-changes";
import type { CountCell } from "@/lib/domain/organisation/team-count";

/** The same changes of the cells of several marks. */
export type AlikeChanges = {
  readonly marks: readonly string[];
  readonly cells: readonly (readonly [cell: CountCell, by: number])[];
};

/** Neighbours that change alike together: a team changes the same in each of its groups. */
export function joinAlike(all: readonly CountChange[]): readonly AlikeChanges[] {
  const blocks: { readonly marks: string[]; readonly changes: readonly CountChange[] }[] = [];
  for (const [mark, changes] of Map.groupBy(all, (change) => change.mark)) {
    const last = blocks.at(-1);
    if (last && areAlike(last.changes, changes)) last.marks.push(mark);
    else blocks.push({ marks: [mark], changes });
  }
  return blocks.map(({ marks, changes }) => {
    return { marks, cells: changes.map(({ cell, by }) => [cell, by]) };
  });
}

/** Not by what is in a cell: the changes of a team have the very same ones. */
function areAlike(left: readonly CountChange[], right: readonly CountChange[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ cell, by }, place) => cell === right[place]?.cell && by === right[place]?.by)
  );
}

/** What {@link joinAlike} was given. */
export function splitAlike(blocks: readonly AlikeChanges[]): readonly CountChange[] {
  return blocks.flatMap(({ marks, cells }) =>
    marks.flatMap((mark) => cells.map(([cell, by]) => ({ mark, cell, by }))),
  );
}
