import { areaHref } from "@/components/dashboard/dashboard-view";
import { formatMedian } from "@/components/dashboard/roll-up-row";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatRange } from "@/lib/domain/format-figure";
import type { SpreadRow } from "./spread-rows";

const LEVELS = [0, 1, 2, 3, 4, 5];
const HEAD = "py-1 pl-3 text-right align-bottom text-small font-normal text-ink-muted";
const CELL = "border-t border-line py-2 pl-3 text-right text-small whitespace-nowrap";

type Props = {
  rows: readonly SpreadRow[];
  team: string | null;
  group: string | null;
};

/** The figures behind the drawing. `team` is the name of the one that is pointed out. */
export function SpreadTable({ rows, team, group }: Props) {
  return (
    <ScrollBox label="Teams at each level, with middle and range">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">Teams at each level, with middle and range</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="py-1 text-left align-bottom text-small font-normal text-ink-muted"
            >
              Area
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className={HEAD}>
                Level {level}
              </th>
            ))}
            {["Teams", "Middle", "Middle half", "Range"].map((name) => (
              <th key={name} scope="col" className={HEAD}>
                {name}
              </th>
            ))}
            {team !== null && (
              <>
                <th scope="col" className={`${HEAD} wrap-anywhere`}>
                  {team}
                </th>
                <th scope="col" className={HEAD}>
                  Percentile
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} group={group} withTeam={team !== null} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type LineProps = { row: SpreadRow; group: string | null; withTeam: boolean };

function Line({ row, group, withTeam }: LineProps) {
  const { counts, teams, leftOut, median, quartiles, least, most, own, percentile } = row;
  const levels = (low: number, high: number) => formatRange({ low, high }, String);
  return (
    <tr>
      <th scope="row" className="border-t border-line py-2 pr-2 text-left font-medium">
        <a
          href={areaHref(row.id === "overall" ? null : row.id, group)}
          className="inline-block py-0.5"
        >
          {row.label}
        </a>
      </th>
      {counts.map((count, level) => (
        <td key={LEVELS[level]} className={CELL} data-count={`${row.id} ${level}`}>
          {count}
        </td>
      ))}
      <td className={CELL}>
        {teams}
        {leftOut > 0 && <span className="block text-ink-muted">{leftOut} left out</span>}
      </td>
      <td className={CELL}>{median === null ? "–" : formatMedian(median, String)}</td>
      <td className={CELL}>{quartiles ? levels(quartiles.lower, quartiles.upper) : "–"}</td>
      <td className={CELL}>{teams === 0 ? "–" : levels(least, most)}</td>
      {withTeam && (
        <>
          <td className={`${CELL} font-semibold`}>{own ? levels(own.low, own.high) : "–"}</td>
          <td className={CELL}>{percentile === null ? "–" : Math.round(percentile)}</td>
        </>
      )}
    </tr>
  );
}
