import { sortWords } from "@/components/dashboard/sort-words";
import { sortedBy } from "@/components/dashboard/sorted-by";
import { ScrollBox } from "@/components/ui/scroll-box";
import { SortHeader } from "@/components/ui/sort-header";
import type { TeamOfAction, TeamOfActionSort } from "@/lib/domain/organisation/views/plan";
import { FIGURE, FIGURE_TABLE, SORT_HEAD } from "./figure-table";
import type { ActionView } from "./plan-address";

const COLUMNS = [
  { column: "name", short: "Team", align: "left" },
  { column: "group", short: "Group", align: "left" },
  { column: "days", short: "Person-days", align: "right" },
  { column: "actions", short: "Actions on its plan", align: "right" },
] as const;

const NAMES: Readonly<Record<TeamOfActionSort, string>> = {
  ...{ name: "name", group: "group", days: "person-days", actions: "actions on the plan" },
};

type Props = {
  rows: readonly TeamOfAction[];
  title: string;
  view: ActionView;
  hrefOf: (view: ActionView) => string;
};

/** Teams that have one practice on their plans, each with the way to its roadmap. */
export function TeamsTable({ rows, title, view, hrefOf }: Props) {
  const links = {
    ...view,
    hrefOf: (column: TeamOfActionSort) => hrefOf(sortedBy(view, column)),
  };
  return (
    <ScrollBox id="teams" label="Teams that need it">
      <table className={FIGURE_TABLE}>
        <caption className="sr-only">
          Teams with “{title}” on their plan to the next level, {sortWords(view, NAMES[view.sort])}
        </caption>
        <thead className={SORT_HEAD}>
          <tr>
            {COLUMNS.map((column) => (
              <SortHeader
                key={column.column}
                links={links}
                align={column.align}
                columns={[column]}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, group, snapshotId, days, actions }) => (
            <tr key={id}>
              <th scope="row" className="wrap-anywhere">
                <a
                  href={`/teams/${id}/results/${snapshotId}/roadmap`}
                  className="inline-block py-0.5"
                >
                  {name}
                  <span className="sr-only">, its roadmap</span>
                </a>
              </th>
              <td data-label="Group" className="wrap-anywhere">
                {group}
              </td>
              <td data-label="Person-days" className={FIGURE}>
                {days}
              </td>
              <td data-label="Actions on its plan" className={FIGURE}>
                {actions === 1 ? "this one only" : actions}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
