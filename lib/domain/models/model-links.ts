import { compareIds } from "@/lib/domain/by-id";
import type { ModelLink, Practice } from "@/lib/domain/questionnaire";

/** A practice and what its answer says about one cell. */
export type CellLink = { readonly practice: Practice; readonly link: ModelLink };

/**
 * Who speaks for each cell of a model: the way back from cells to practices, whose `evidence` is
 * the way there.
 *
 * @returns by id of the cell, each list ordered by practice; a cell without any is absent
 */
export function linksByCell(
  practices: readonly Practice[],
  model: string,
): ReadonlyMap<string, readonly CellLink[]> {
  const found = new Map<string, CellLink[]>();
  const ordered = practices.toSorted((left, right) => compareIds(left.id, right.id));
  for (const practice of ordered) {
    for (const link of practice.evidence) {
      if (link.model !== model) continue;
      const own = found.get(link.cell);
      if (own) own.push({ practice, link });
      else found.set(link.cell, [{ practice, link }]);
    }
  }
  return found;
}
