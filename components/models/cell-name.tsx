import type { CellResult } from "@/lib/domain/models/model-result";
import type { PublishedModelCell } from "@/lib/domain/questionnaire";
import { CellWorking } from "./cell-working";
import type { ShownReading } from "./shown-reading";
import { MARK_WORDS, markOf } from "./status-words";

/** A cell by its text, which opens into its working; the sign stands before it. */
export function CellName({
  text,
  cell,
  shown,
}: Pick<PublishedModelCell, "text"> & { cell: CellResult; shown: ShownReading }) {
  return (
    <details>
      <summary className="list-none py-0.5 text-ink underline decoration-line-strong decoration-dotted">
        <span className="sr-only">{`${MARK_WORDS[markOf(cell)]}: `}</span>
        {text}
      </summary>
      <CellWorking cell={cell} shown={shown} />
    </details>
  );
}
