import type { ComparisonData } from "@/components/charts/comparison-point";
import type { AreaHeading } from "./area-heading";
import { comparedIndex } from "./comparison-order";
import type { AssessedRow } from "./team-row";

/** The figures of the comparison table as marks: one for each cell that has an index. */
export function comparisonData(
  rows: readonly AssessedRow[],
  areas: readonly AreaHeading[],
): ComparisonData {
  const points = rows.flatMap(({ team, snapshot }) =>
    snapshot.areas.flatMap((area) => {
      const index = comparedIndex(area);
      return index ? [{ team: team.id, area: area.id, low: index.low, high: index.high }] : [];
    }),
  );
  return {
    teams: rows.map(({ team }) => ({ id: team.id, name: team.name })),
    areas: areas.filter(({ id }) => points.some(({ area }) => area === id)),
    points,
  };
}
