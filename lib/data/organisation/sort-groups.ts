import "server-only";

import { type CountSeries, rollUpOf } from "@/lib/domain/organisation/group-figures";
import { inNameOrder, inOrder } from "@/lib/domain/organisation/in-order";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import type { GroupSort } from "@/lib/domain/organisation/views/groups";
import type { Sorting } from "@/lib/domain/organisation/views/paging";
import { findLowerCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { areaIds } from "./roll-ups";
import { mayNameTeams } from "./settings";
import { findToldCounts } from "./told-counts";

type Asked = Sorting<GroupSort> & {
  /** Which groups have figures that may be shown. */
  readonly isShown: (group: string) => boolean;
};

/**
 * Groups by the figure of one column, of which alone the counts are read. A group whose figure is
 * not shown, itself or in that area, has none, so that its place tells nothing either.
 *
 * @param groups paths by name
 */
export async function sortGroups(
  db: Db,
  groups: readonly string[],
  { sort, direction, isShown }: Asked,
): Promise<readonly string[]> {
  if (sort === "name") return inNameOrder(groups, direction);
  const counts = await findFigures(db, groups.filter(isShown), sort);
  const areas = areaIds();
  return inOrder(
    groups,
    (group) => {
      if (!isShown(group)) return null;
      const own = counts.get(markOfGroup(group)) ?? [];
      return figureOf(rollUpOf(own, { areas, stale: 0 }), sort);
    },
    direction,
  );
}

type Figure = Exclude<GroupSort, "name">;

function findFigures(
  db: Db,
  groups: readonly string[],
  sort: Figure,
): Promise<ReadonlyMap<string, readonly CountSeries[]>> {
  const kind = kindOf(sort);
  if (!mayNameTeams()) return findToldCounts(db, groups, [kind]);
  return findLowerCounts(db, groups.map(markOfGroup), [kind], areaOf(sort) ?? "");
}

function kindOf(sort: Figure): string {
  if (sort === "assessed") return "coverage";
  return sort === "index" ? "index-low" : "level";
}

function areaOf(sort: Figure): string | null {
  return sort.startsWith("area:") ? sort.slice("area:".length) : null;
}

/** The figure that a column shows first; null where it shows none. */
function figureOf({ assessed, overall, index, areas }: RollUp, sort: Figure): number | null {
  if (sort === "assessed") return assessed;
  if (sort === "overall") return halfway(overall);
  if (sort === "index") return halfway(index);
  return halfway(areas.find(({ area }) => area === areaOf(sort))?.levels ?? null);
}

/** Between the middle two, as far as an order needs it. */
function halfway(spread: Spread | null): number | null {
  return spread && spread.middle.low + spread.middle.high;
}
