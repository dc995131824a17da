import type { CellResult } from "@/lib/domain/models/model-result";
import { MARK_WORDS, type Mark, markOf } from "./status-words";

const MARKS = Object.entries(MARK_WORDS) as [Mark, string][];

/** What the signs of these cells mean; signs that none of them has are left out. */
export function MarkLegend({ cells }: { cells: readonly CellResult[] }) {
  const used = new Set(cells.map(markOf));
  return (
    <ul aria-label="Signs" className="mt-3 mb-4 flex flex-wrap gap-x-5 gap-y-1 text-small">
      {MARKS.filter(([mark]) => used.has(mark)).map(([mark, words]) => (
        <li key={mark} data-mark={mark}>
          {words}
        </li>
      ))}
    </ul>
  );
}
