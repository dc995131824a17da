import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { OverviewRow } from "@/lib/export/overview-table";
import type { LevelBarRow } from "@/lib/export/svg/level-bars";

/** The levels of the overview as rows of a file: all together first, then each area but those withheld. */
export function overviewRows({
  overall,
  areas,
  since,
}: Pick<Overview, "overall" | "areas" | "since">): readonly OverviewRow[] {
  const before = (area: string | null) =>
    area === null ? since?.overall : since?.areas.find((each) => each.area === area);
  const told = [overall, ...areas].filter(({ withheld }) => !withheld);
  return told.map((distribution) => ({
    area: distribution.area ?? "overall",
    ...figuresOf(distribution),
    leftOut: distribution.leftOut,
    since: since && {
      month: since.month,
      ...figuresOf(before(distribution.area) ?? { ...distribution, cells: [], teams: 0 }),
    },
  }));
}

/** The same rows as they are drawn: only what has teams. */
export function overviewBars(
  overview: Parameters<typeof overviewRows>[0],
  names: readonly { readonly id: string; readonly name: string }[],
): readonly LevelBarRow[] {
  return overviewRows(overview)
    .filter(({ area, teams, leftOut }) => area === "overall" || teams + leftOut > 0)
    .map(({ area, since, ...row }) => ({
      ...{ ...row, id: area, before: since?.counts ?? null },
      label: names.find(({ id }) => id === area)?.name ?? (area === "overall" ? "Overall" : area),
    }));
}

function figuresOf(distribution: LevelDistribution) {
  return { counts: teamsByLevel(distribution), teams: distribution.teams };
}
