import { tieBands } from "@/lib/domain/organisation/tie-bands";
import type { Range } from "@/lib/domain/results";
import { indexIn } from "./comparison-order";
import type { AssessedRow } from "./team-row";

/** Teams of one figure in bands, the highest first; in a band nobody can be put before another. */
type Bands = readonly (readonly AssessedRow[])[];

/** The bands of an area, or of all ("overall"); none where fewer than two teams have an index. */
export function bandsOf(rows: readonly AssessedRow[], area: string): Bands {
  const figured = rows.flatMap((row) => {
    const index = area === "overall" ? row.snapshot.index : indexIn(row, area);
    return index ? [{ row, index }] : [];
  });
  if (figured.length < 2) return [];
  return tieBands(figured, ({ index }): Range => index).map((band) => band.map(({ row }) => row));
}
