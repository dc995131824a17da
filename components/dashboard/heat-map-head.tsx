import type { AreaHeading } from "./area-heading";
import type { DashboardView } from "./dashboard-view";
import { SortHeader } from "./sort-header";

/** The headings of the heat map, each sorts by its column. */
export function HeatMapHead({
  areas,
  view,
}: {
  areas: readonly AreaHeading[];
  view: DashboardView;
}) {
  return (
    <thead>
      <tr>
        <th scope="col" className="no-print sticky top-0 z-10 bg-ground">
          <span className="sr-only">Compare</span>
        </th>
        <SortHeader
          view={view}
          align="left"
          className="left-0 z-20 pl-0"
          columns={[
            { column: "name", short: "Team" },
            { column: "group", short: "Group" },
          ]}
        />
        {areas.map(({ id, short, name }) => (
          <SortHeader key={id} view={view} columns={[{ column: `area:${id}`, short, name }]} />
        ))}
        <SortHeader
          view={view}
          columns={[{ column: "overall", short: "Overall", name: "Overall level" }]}
        />
        <SortHeader view={view} align="right" columns={[{ column: "index", short: "Index" }]} />
        <SortHeader
          view={view}
          align="right"
          columns={[{ column: "coverage", short: "Coverage" }]}
        />
        <SortHeader view={view} align="right" columns={[{ column: "change", short: "Change" }]} />
        <SortHeader view={view} align="right" columns={[{ column: "date", short: "Snapshot" }]} />
      </tr>
    </thead>
  );
}
