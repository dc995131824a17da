import { SortHeader } from "@/components/ui/sort-header";
import type { AreaHeading } from "./area-heading";
import { type DashboardColumn, type DashboardView, teamsHref } from "./dashboard-view";
import { sortedBy } from "./sorted-by";

const HEAD = "sticky top-0 z-10 bg-ground px-1";

/** The headings of the heat map, each sorts by its column. */
export function HeatMapHead({
  areas,
  view,
}: {
  areas: readonly AreaHeading[];
  view: DashboardView;
}) {
  const links = {
    ...view,
    hrefOf: (column: DashboardColumn) => teamsHref(sortedBy(view, column)),
  };
  const shared = { links, className: HEAD };
  return (
    <thead>
      <tr>
        <th scope="col" className="no-print sticky top-0 z-10 bg-ground">
          <span className="sr-only">Compare</span>
        </th>
        <SortHeader
          links={links}
          align="left"
          className="sticky top-0 left-0 z-20 bg-ground px-1 pl-0"
          columns={[
            { column: "name", short: "Team" },
            { column: "group", short: "Group" },
          ]}
        />
        {areas.map(({ id, short, name }) => (
          <SortHeader key={id} {...shared} columns={[{ column: `area:${id}`, short, name }]} />
        ))}
        <SortHeader
          {...shared}
          columns={[{ column: "overall", short: "Overall", name: "Overall level" }]}
        />
        {FIGURES.map((column) => (
          <SortHeader key={column.column} {...shared} align="right" columns={[column]} />
        ))}
      </tr>
    </thead>
  );
}

const FIGURES = [
  { column: "index", short: "Index" },
  { column: "coverage", short: "Coverage" },
  { column: "change", short: "Change" },
  { column: "date", short: "Snapshot" },
] as const;
