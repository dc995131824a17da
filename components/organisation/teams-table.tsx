import { ScrollBox } from "@/components/ui/scroll-box";
import { FIGURE, FIGURE_TABLE } from "./figure-table";
import type { TeamEntry } from "./plan-types";

/** Teams that have one practice on their plans, each with the way to its roadmap. */
export function TeamsTable({ rows, title }: { rows: readonly TeamEntry[]; title: string }) {
  return (
    <ScrollBox label="Teams that need it">
      <table className={FIGURE_TABLE}>
        <caption className="sr-only">
          Teams with “{title}” on their plan to the next level, by name
        </caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Group</th>
            <th scope="col" className={FIGURE}>
              Person-days
            </th>
            <th scope="col" className={FIGURE}>
              Actions on its plan
            </th>
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
