import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { CellResult, GroupResult } from "@/lib/domain/models/model-result";
import { CellRows } from "./cell-rows";
import type { ShownReading } from "./shown-reading";
import { TotalWorking } from "./total-working";

/** Which cells are in place, category by category; there is no level. */
export function ListReading({ shown }: { shown: ShownReading }) {
  const { groups } = shown.result;
  return groups.map((group) => (
    <section
      key={group.name ?? ""}
      aria-label={group.name ?? shown.model.name}
      className="mt-8 border-t border-line pt-5"
    >
      <h2>{`${group.name ?? "In place"}: ${countOf(group)}`}</h2>
      <TotalWorking formula={group.formula} shown={shown} />
      <CellRows
        caption={group.name ?? shown.model.name}
        cells={cellsOf(group, shown)}
        shown={shown}
      />
    </section>
  ));
}

function countOf({ reached }: GroupResult): string {
  if (reached === null || reached.of === 0) return "not assessed";
  return `${formatFormulaValue(reached)} of ${reached.of}`;
}

function cellsOf({ cells }: GroupResult, { result }: ShownReading): readonly CellResult[] {
  return result.cells.filter(({ id }) => cells.includes(id));
}
