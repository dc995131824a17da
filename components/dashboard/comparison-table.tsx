import type { ReactNode } from "react";
import { SeriesMark } from "@/components/charts/series-mark";
import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { AreaHeading } from "./area-heading";
import { comparedIndex } from "./comparison-order";
import { ShortDate } from "./short-date";
import { type AssessedRow, type TeamArea, teamHref } from "./team-row";

const CELL = "border-t border-line py-2 pl-4 text-right text-small whitespace-nowrap";
const HEAD =
  "sticky left-0 z-10 min-w-24 border-t border-line bg-ground py-2 text-left font-medium sm:min-w-48";

/** Levels and indices of two to six teams, a column each; the data behind the chart. */
export function ComparisonTable({
  rows,
  areas,
}: {
  rows: readonly AssessedRow[];
  areas: readonly AreaHeading[];
}) {
  return (
    <div className="relative overflow-x-auto print:overflow-visible scroll-pl-64 sm:scroll-pl-80">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">Level and index of each team in each area</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 bg-ground py-2 text-left align-bottom font-medium"
            >
              Area
            </th>
            {rows.map((row, series) => (
              <th
                key={row.team.id}
                scope="col"
                className="min-w-32 py-2 pl-4 text-right align-bottom text-small font-medium wrap-anywhere"
              >
                <SeriesMark series={series} />
                {"\u00a0"}
                <a href={teamHref(row)} className="py-0.5 leading-6">
                  {row.team.name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, name }) => (
            <Line key={id} name={name} rows={rows}>
              {({ snapshot }) => (
                <AreaFigure area={snapshot.areas.find((area) => area.id === id)} />
              )}
            </Line>
          ))}
        </tbody>
        <Totals rows={rows} />
      </table>
    </div>
  );
}

function Line({
  name,
  rows,
  children,
}: {
  name: string;
  rows: readonly AssessedRow[];
  children: (row: AssessedRow) => ReactNode;
}) {
  return (
    <tr>
      <th scope="row" className={HEAD}>
        {name}
      </th>
      {rows.map((row) => (
        <td key={row.team.id} className={CELL}>
          {children(row)}
        </td>
      ))}
    </tr>
  );
}

function AreaFigure({ area }: { area: TeamArea | undefined }) {
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
    <>
      {index ? formatRange(index, formatIndex) : <span className="text-ink-muted">left out</span>}
      <span className="sr-only">, level </span>
      <LevelChip level={area.level} className="ml-3" />
    </>
  );
}

function Totals({ rows }: { rows: readonly AssessedRow[] }) {
  return (
    <tbody className="[&>tr:first-child>*]:border-line-strong">
      <Line name="Overall" rows={rows}>
        {({ snapshot }) => (
          <>
            {formatRange(snapshot.index, formatIndex)}
            <span className="sr-only">, level </span>
            <LevelChip level={snapshot.overall} className="ml-3" />
          </>
        )}
      </Line>
      <Line name="Answered" rows={rows}>
        {({ snapshot }) => `${snapshot.coverage.answered} of ${snapshot.coverage.applicable}`}
      </Line>
      <Line name="Snapshot" rows={rows}>
        {({ snapshot }) => <ShortDate iso={snapshot.submittedAt} />}
      </Line>
      <Line name="Assessment" rows={rows}>
        {({ snapshot }) => (snapshot.mode === "quick" ? "quick" : "full")}
      </Line>
    </tbody>
  );
}
