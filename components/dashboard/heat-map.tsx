import { Button } from "@/components/ui/button";
import type { AreaHeading } from "./area-heading";
import type { DashboardView } from "./dashboard-view";
import { HeatMapRow } from "./heat-map-row";
import { SortHeader } from "./sort-header";
import type { TeamRow } from "./team-row";

type Props = {
  rows: readonly TeamRow[];
  areas: readonly AreaHeading[];
  view: DashboardView;
};

/** Teams x areas as a table that scrolls in its own box, and the way to compare some of them. */
export function HeatMap({ rows, areas, view }: Props) {
  return (
    <form action="/dashboard/compare" method="get">
      <div className="relative max-h-[85vh] overflow-auto print:overflow-visible scroll-pl-64 scroll-pt-24 sm:scroll-pl-80 print:max-h-none">
        <table className="w-full border-separate border-spacing-0.5">
          <caption className="sr-only">
            Level of each team in each area, from its latest snapshot
          </caption>
          <HeatMapHead areas={areas} view={view} />
          <tbody>
            {rows.map((row) => (
              <HeatMapRow key={row.team.id} row={row} areas={areas} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="secondary" type="submit">
          Compare chosen teams
        </Button>
        <p className="text-small text-ink-muted">Choose two to six teams in the first column.</p>
      </div>
    </form>
  );
}

function HeatMapHead({ areas, view }: Omit<Props, "rows">) {
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
        <SortHeader view={view} align="right" columns={[{ column: "change", short: "Change" }]} />
        <SortHeader view={view} align="right" columns={[{ column: "date", short: "Snapshot" }]} />
      </tr>
    </thead>
  );
}
