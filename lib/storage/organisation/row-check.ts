import type { Db } from "@/lib/storage/storage";
import type { Tables } from "@/lib/storage/tables";
import { marksOf, type RowMark } from "./row-marks";
import { findTeamRow, type TeamRow, type TeamRowColumns, toColumns } from "./team-rows";

/** Everything that is stored of a row, with marks and area levels: for a check. */
export type RowColumns = TeamRowColumns & {
  /** "mark days name", by mark. */
  readonly marks: readonly string[];
  /** "area in-scope low high many-na name", by area. */
  readonly areas: readonly string[];
};

/** A row as it has to be stored. */
export function rowColumns(row: TeamRow): RowColumns {
  const columns = toColumns(row);
  const areas = (row.summary?.details.areas ?? []).map(
    ({ id, inScope, level, manyNotApplicable }) =>
      areaLine({
        ...{ area_id: id, in_scope: inScope ? 1 : 0, many_na: manyNotApplicable ? 1 : 0 },
        ...{ level_low: level?.low ?? null, level_high: level?.high ?? null },
        name_sort: columns.name_sort,
      }),
  );
  return { ...columns, marks: marksOf(row).map(markLine).sort(), areas: areas.sort() };
}

/** A row as it is stored; null for a team that has none. */
export async function findStoredRow(db: Db, teamId: string): Promise<RowColumns | null> {
  const row = await findTeamRow(db, teamId);
  if (!row) return null;
  const marks = await db
    .selectFrom("team_marks")
    .select(["mark", "days", "name_sort"])
    .where("team_id", "=", teamId)
    .execute();
  const areas = await db
    .selectFrom("team_area_summaries")
    .selectAll()
    .where("team_id", "=", teamId)
    .execute();
  return {
    ...row,
    marks: marks.map(markLine).sort(),
    areas: areas.map(areaLine).sort(),
  };
}

function markLine({ mark, days, name_sort }: RowMark): string {
  return [mark, days, name_sort].join(" ");
}

function areaLine(area: Omit<Tables["team_area_summaries"], "team_id">): string {
  const { area_id, in_scope, level_low, level_high, many_na, name_sort } = area;
  return [area_id, in_scope, level_low, level_high, many_na, name_sort].join(" ");
}
