import "server-only";

import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { TeamFilter } from "@/lib/domain/organisation/views/teams";
import type { RowFilter, RowOrder, RowQuery } from "@/lib/storage/organisation/heat-map";
import { flagMark, tagMark } from "@/lib/storage/organisation/team-marks";
import { areaIds } from "./roll-ups";
import { staleBefore, storable } from "./settings";

/** No name is as long, so a longer text finds nothing either way. */
const TEXT_MAXIMUM = 300;

/** What is asked for as the storage takes it; an area that does not exist sorts by name. */
export function toRowQuery(
  query: TeamFilter & Pick<HeatMapQuery, "sort" | "direction">,
  now: Date,
): RowQuery {
  return { filter: toFilter(query, now), order: toOrder(query) };
}

function toFilter({ text, group, tag, flag, level, age }: TeamFilter, now: Date): RowFilter {
  const marks = [
    ...(tag === null ? [] : [tagMark(tag)]),
    ...(flag === null ? [] : [flagMark(flag)]),
    ...(group === null ? [] : [markOfGroup(group)]),
  ];
  return {
    text: storable(text.normalize("NFC").trim().slice(0, TEXT_MAXIMUM)),
    marks: marks.map(storable),
    level,
    age: age === null ? null : { kind: age, from: staleBefore(now) },
  };
}

function toOrder({ sort, direction }: Pick<HeatMapQuery, "sort" | "direction">): RowOrder {
  const turn = direction === "descending" ? "desc" : "asc";
  if (!sort.startsWith("area:")) {
    return { by: sort as Exclude<typeof sort, `area:${string}`>, of: "", direction: turn };
  }
  const area = sort.slice("area:".length);
  return { by: areaIds().includes(area) ? "area" : "name", of: area, direction: turn };
}
