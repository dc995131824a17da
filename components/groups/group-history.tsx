import { SvgDrawing } from "@/components/charts/svg-drawing";
import { type Stop, Walk } from "@/components/charts/walk";
import { DEFAULT_VIEW, dashboardHref } from "@/components/dashboard/dashboard-view";
import { middleWords } from "@/components/dashboard/middle-words";
import { countOf } from "@/components/dashboard/number-words";
import { CsvLink } from "@/components/history/csv-link";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { formatMonth } from "@/components/ui/date-text";
import { LevelLegend } from "@/components/ui/level-legend";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatCount } from "@/lib/domain/format-figure";
import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { GroupMonth } from "@/lib/domain/organisation/views/groups";
import { type LevelColumn, levelColumns } from "@/lib/export/svg/level-columns";
import { groupFileHref } from "./group-file-address";
import { historyFinding, middleOf } from "./group-finding";
import { HISTORY_SENTENCE } from "./history-caption";

type Props = { history: readonly GroupMonth[]; path: string };

const HEAD_LEFT = "py-1 text-left align-bottom text-small font-normal text-ink-muted";
const HEAD = "py-1 pl-3 text-right align-bottom text-small font-normal text-ink-muted";
const CELL = "border-t border-line py-1.5 pl-3 text-right text-small";
const LEVELS = [0, 1, 2, 3, 4, 5];
export const HISTORY_WIDTH = 760;
const NARROW = 340;

/** Overall levels of a group month by month, drawn and as a table. */
export function GroupHistory({ history, path }: Props) {
  if (history.length === 0) return null;
  const columns = historyColumns(history);
  return (
    <section aria-labelledby="history" className="mt-12">
      <h2 id="history">{historyFinding(history)}</h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">{HISTORY_SENTENCE}</p>
      <LevelLegend />
      <Walk label="Overall levels by month" stops={history.flatMap(stopsOf)}>
        <SvgDrawing
          drawing={levelColumns(columns, HISTORY_WIDTH)}
          className="max-sm:hidden print:block"
        />
        <SvgDrawing
          drawing={levelColumns(columns.slice(-8), NARROW)}
          className="sm:hidden print:hidden"
        />
      </Walk>
      <ScrollBox label="Overall levels by month">
        <table className="mt-4 w-full border-separate border-spacing-0">
          <caption className="sr-only">Teams at each overall level by month</caption>
          <thead>
            <tr>
              <th scope="col" className={HEAD_LEFT}>
                End of
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" className={HEAD}>
                  Level {level}
                </th>
              ))}
              <th scope="col" className={HEAD}>
                Teams
              </th>
              <th scope="col" className={HEAD}>
                Middle
              </th>
            </tr>
          </thead>
          <tbody>
            {history.map((month) => (
              <MonthLine key={month.month} month={month} path={path} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="flex flex-wrap items-end gap-x-5">
        <CsvLink href={groupFileHref(path, "history.csv")} what="Levels by month" />
        <DrawingLinks href={groupFileHref(path, "history.svg")} />
      </div>
    </section>
  );
}

function MonthLine({ month, path }: { month: GroupMonth; path: string }) {
  const middle = middleOf(month);
  return (
    <tr>
      <th
        scope="row"
        className="border-t border-line py-1.5 text-left font-medium whitespace-nowrap"
      >
        <a
          href={dashboardHref({
            ...DEFAULT_VIEW,
            group: path === "" ? null : path,
            since: nextMonth(month.month),
          })}
          className="inline-block py-0.5"
        >
          {monthWords(month)}
          <span className="sr-only">, what changed since</span>
        </a>
      </th>
      {teamsByLevel(month.overall).map((count, level) => (
        <td key={LEVELS[level]} className={CELL}>
          {formatCount(count)}
        </td>
      ))}
      <td className={CELL}>{formatCount(month.overall.teams)}</td>
      <td className={CELL}>{middle === null ? "–" : middleWords(middle)}</td>
    </tr>
  );
}

/** What the keyboard stops at: each part of each column. */
function stopsOf(month: GroupMonth): Stop[] {
  const { overall } = month;
  return teamsByLevel(overall).flatMap((count, level) => {
    const words = `End of ${monthWords(month)}, level ${level}: ${formatCount(count)} of ${countOf(overall.teams, "team")}`;
    return count === 0 ? [] : [{ mark: `${month.month} ${level}`, words }];
  });
}

function monthWords({ month }: GroupMonth): string {
  return formatMonth(`${month}-01T00:00:00Z`);
}

/** The end of a month is the start of the next: "2027-01" after "2026-12". */
function nextMonth(month: string): string {
  const start = new Date(`${month}-01T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() + 1);
  return start.toISOString().slice(0, 7);
}

/** The months as columns of the drawing. */
export function historyColumns(history: readonly GroupMonth[]): readonly LevelColumn[] {
  return history
    .filter(({ overall }) => overall.teams > 0)
    .map(({ month, overall }) => ({ id: month, label: month, counts: teamsByLevel(overall) }));
}
