import { Button } from "@/components/ui/button";
import type { RollUp } from "@/lib/domain/organisation/views/figures";
import { PAGE_SIZES } from "@/lib/domain/organisation/views/paging";
import type { AreaHeading } from "./area-heading";
import type { DashboardView } from "./dashboard-view";
import { groupHref } from "./group-address";
import { ofGroup } from "./group-words";
import { HeatMapHead } from "./heat-map-head";
import { HeatMapRow } from "./heat-map-row";
import { RollUpRow, rollUpName, rollUpWords } from "./roll-up-row";
import type { TeamRow } from "./team-row";

type Props = {
  rows: readonly TeamRow[];
  areas: readonly AreaHeading[];
  view: DashboardView;
  /** Of the group, or of all teams; null where nothing is assessed. */
  rollUp: RollUp | null;
  /** Of each group by path, where rows are sorted by it. */
  groups: Readonly<Record<string, RollUp>>;
};

/** Teams x areas as a table that scrolls in its own box, and the way to compare some of them. */
export function HeatMap({ rows, areas, view, rollUp, groups }: Props) {
  return (
    <form action="/dashboard/compare" method="get">
      <div className="relative max-h-[85vh] overflow-auto print:overflow-visible scroll-pl-64 scroll-pt-24 sm:scroll-pl-80 print:max-h-none">
        <table className="w-full border-separate border-spacing-0.5">
          <caption className="sr-only">
            Level of each team in each area, from its latest snapshot
          </caption>
          <HeatMapHead areas={areas} view={view} />
          {rollUp && (
            <tbody>
              <RollUpRow rollUp={rollUp} areas={areas} name={rollUpName(view.group)} />
            </tbody>
          )}
          {view.sort === "group" ? (
            <Grouped rows={rows} areas={areas} view={view} groups={groups} />
          ) : (
            <tbody>
              {rows.map((row) => (
                <HeatMapRow key={row.team.id} row={row} areas={areas} withGroup />
              ))}
            </tbody>
          )}
        </table>
      </div>
      <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {view.group !== null && <input type="hidden" name="group" value={view.group} />}
        <Button look="secondary" type="submit">
          Compare chosen teams
        </Button>
        <p className="text-small text-ink-muted">
          {`Choose two to six teams in the first column, or one to see it beside the rest${ofGroup(view.group)}. Teams of other pages are added there by name.`}
        </p>
      </div>
    </form>
  );
}

function Grouped({ rows, areas, view, groups }: Omit<Props, "rollUp">) {
  const byGroup = [...Map.groupBy(rows, ({ team }) => team.group)];
  return byGroup.map(([group, own]) => (
    <tbody key={group}>
      <tr>
        <th
          scope="rowgroup"
          colSpan={areas.length + 7}
          className="bg-raised px-2 py-1.5 text-left text-small font-normal"
        >
          <div className="sticky left-2 w-fit max-w-[calc(100vw-3rem)]">
            {group === "" ? (
              "Without a group"
            ) : (
              <a href={groupHref(group)} className="text-base font-semibold">
                {group}
              </a>
            )}
            {rollUpWords(groups[group])}
          </div>
        </th>
      </tr>
      {view.size === PAGE_SIZES[0] && <GroupFigures rollUp={groups[group]} areas={areas} />}
      {own.map((row) => (
        <HeatMapRow key={row.team.id} row={row} areas={areas} withGroup={false} />
      ))}
    </tbody>
  ));
}

/** Each team of a longer page may be of another group: with these it would be too long. */
function GroupFigures({ rollUp, areas }: { rollUp?: RollUp | undefined; areas: Props["areas"] }) {
  return rollUp?.overall ? (
    <RollUpRow rollUp={rollUp} areas={areas} name="All of the group" />
  ) : null;
}
