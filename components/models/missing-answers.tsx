import type { CellResult } from "@/lib/domain/models/model-result";
import { PracticeLink } from "./practice-link";
import type { ShownReading } from "./shown-reading";

/** Which practices a cell lacks, from which to which answer: "Unit tests: 1 → 3". */
export function MissingAnswers({ cell, shown }: { cell: CellResult; shown: ShownReading }) {
  return cell.missing.map(({ practice, from, to }) => (
    <p key={practice} className="text-small text-ink-muted [&_a]:text-ink-muted">
      <PracticeLink id={practice} shown={shown} />
      {": "}
      <span className="whitespace-nowrap">
        {`${from ?? "unknown"} `}
        <span aria-hidden="true">→</span>
        <span className="sr-only">to</span>
        {` ${to}`}
      </span>
    </p>
  ));
}
