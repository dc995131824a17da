import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { OverviewRow } from "@/lib/export/overview-csv";

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

function figuresOf(distribution: LevelDistribution) {
  return { counts: teamsByLevel(distribution), teams: distribution.teams };
}
