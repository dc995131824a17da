import { SeriesMark } from "@/components/charts/series-mark";
import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { AreaHeading } from "./area-heading";
import { Line } from "./comparison-line";
import { comparedIndex, sameQuestions } from "./comparison-order";
import { OrderCell } from "./order-cell";
import { ShortDate } from "./short-date";
import { type AssessedRow, teamHref } from "./team-row";

/** Levels and indices of two to six teams, a column each, with the order that can be told. */
export function ComparisonTable({
  rows,
  areas,
}: {
  rows: readonly AssessedRow[];
  areas: readonly AreaHeading[];
}) {
  const ordered = sameQuestions(rows);
  return (
    <div className="relative overflow-x-auto print:overflow-visible scroll-pl-64 sm:scroll-pl-80">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">Level and index of each team in each area</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 bg-ground py-2 text-left align-bottom text-small leading-6 font-medium"
            >
              Area
            </th>
            {rows.map((row, series) => (
              <th
                key={row.team.id}
                scope="col"
                className="min-w-28 sm:min-w-36 py-2 pl-2 text-right align-bottom text-small font-medium wrap-anywhere"
              >
                <SeriesMark series={series} />
                {"\u00a0"}
                <a href={teamHref(row)} className="py-0.5 leading-6">
                  {row.team.name}
                </a>
              </th>
            ))}
            {ordered && (
              <th
                scope="col"
                className="py-2 pl-5 text-left align-bottom text-small leading-6 font-medium"
              >
                Order for certain
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, name }) => (
            <Line
              key={id}
              name={name}
              rows={rows}
              order={ordered && <OrderCell rows={rows} area={id} />}
            >
              {(row) => <AreaFigure row={row} id={id} />}
            </Line>
          ))}
        </tbody>
        <Totals rows={rows} ordered={ordered} />
      </table>
    </div>
  );
}

/** Leads to the answers behind a figure. */
const FIGURE = "inline-flex min-h-7 items-center no-underline hover:underline";

function AreaFigure({ row, id }: { row: AssessedRow; id: string }) {
  const area = row.snapshot.areas.find((each) => each.id === id);
  if (!area?.inScope) {
    return (
      <span className="text-ink-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">out of scope</span>
      </span>
    );
  }
  const index = comparedIndex(area);
  return (
    <a href={`${teamHref(row)}#area-${id}`} className={FIGURE}>
      <span>{index ? formatRange(index, formatIndex) : "left out"}</span>
      <span className="sr-only">, level </span>
      <LevelChip level={area.level} className="ml-2" />
    </a>
  );
}

function Totals({ rows, ordered }: { rows: readonly AssessedRow[]; ordered: boolean }) {
  const none = ordered && "";
  return (
    <tbody className="[&>tr:first-child>*]:border-line-strong">
      <Line name="Overall" rows={rows} order={ordered && <OrderCell rows={rows} area="overall" />}>
        {(row) => (
          <a href={teamHref(row)} className={FIGURE}>
            <span>{formatRange(row.snapshot.index, formatIndex)}</span>
            <span className="sr-only">, level </span>
            <LevelChip level={row.snapshot.overall} className="ml-2" />
          </a>
        )}
      </Line>
      <Line name="Answered" rows={rows} order={none}>
        {({ snapshot }) => `${snapshot.coverage.answered} of ${snapshot.coverage.applicable}`}
      </Line>
      <Line name="Snapshot" rows={rows} order={none}>
        {({ snapshot }) => (
          <>
            <ShortDate iso={snapshot.submittedAt} />
            {snapshot.stale && <span className="block text-ink-muted">stale</span>}
          </>
        )}
      </Line>
      <Line name="Assessment" rows={rows} order={none}>
        {({ snapshot }) => (snapshot.mode === "quick" ? "quick" : "full")}
      </Line>
      <Line name="Own past" rows={rows} order={none} className="no-print">
        {({ team }) => (
          <a href={`/teams/${team.id}/history`} className="inline-block py-0.5">
            History<span className="sr-only"> of {team.name}</span>
          </a>
        )}
      </Line>
    </tbody>
  );
}
