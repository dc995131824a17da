import type { CellResult } from "@/lib/domain/models/model-result";
import { CellRows } from "./cell-rows";
import type { ShownReading } from "./shown-reading";
import { TotalWorking } from "./total-working";

/** All or nothing: what is missing first, then what is in place. */
export function AllReading({ shown }: { shown: ShownReading }) {
  const { cells, missing, formula } = shown.result;
  const isMissing = ({ id }: CellResult) => missing.includes(id);
  const parts = [
    { title: "Missing or unknown", cells: cells.filter(isMissing) },
    { title: "In place", cells: cells.filter((cell) => cell.status === "reached") },
    { title: "Not assessed", cells: cells.filter((cell) => cell.status === "not-assessed") },
  ];
  return (
    <>
      <TotalWorking formula={formula} shown={shown} />
      {parts
        .filter((part) => part.cells.length > 0)
        .map((part) => (
          <section
            key={part.title}
            aria-label={part.title}
            className="mt-6 border-t border-line pt-5"
          >
            <h2>{`${part.title}: ${part.cells.length} of ${cells.length}`}</h2>
            <CellRows caption={part.title} cells={part.cells} shown={shown} />
          </section>
        ))}
    </>
  );
}
