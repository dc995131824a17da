import { ShortDate } from "@/components/dashboard/short-date";
import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { OutcomeRow, OutcomeTrend } from "@/lib/domain/worksheets/outcome-trends";
import type { SnapshotInTime } from "./history-types";

type Props = {
  /** One value in each row for each snapshot. */
  trends: readonly OutcomeTrend[];
  /** Oldest first. */
  snapshots: readonly SnapshotInTime[];
};

/** Worksheets of outcomes over time, a table for each: beside the levels and never mixed in. */
export function OutcomesOverTime({ trends, snapshots }: Props) {
  if (trends.length === 0) return null;
  return (
    <section aria-labelledby="outcomes" className="mt-12">
      <h2 id="outcomes">Outcomes over time</h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">
        What the worksheets said when each snapshot was submitted, on their own scales. More is
        better throughout. They stand beside the levels and are part of none.
      </p>
      {trends.map(({ worksheet, rows }) => (
        <Trend key={worksheet.id} title={worksheet.title} {...{ rows, snapshots }} />
      ))}
    </section>
  );
}

const TABLE = [
  "w-full border-separate border-spacing-0",
  "[&_td]:border-t [&_td]:border-line [&_td]:px-2 [&_td]:py-2 [&_td]:text-right [&_td]:whitespace-nowrap [&_td]:align-top",
  "[&_thead_th]:px-2 [&_thead_th:first-child]:pl-0 [&_thead_th]:pb-1 [&_thead_th]:text-right [&_thead_th]:align-bottom [&_thead_th]:text-small [&_thead_th]:font-normal [&_thead_th]:text-ink-muted [&_thead_th]:whitespace-nowrap",
  "[&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:py-2 [&_tbody_th]:pr-4 [&_tbody_th]:text-left [&_tbody_th]:align-top [&_tbody_th]:font-normal",
].join(" ");

function Trend({
  title,
  rows,
  snapshots,
}: {
  title: string;
  rows: readonly OutcomeRow[];
  snapshots: readonly SnapshotInTime[];
}) {
  return (
    <>
      <h3 className="mt-6">{title}</h3>
      <section
        aria-label={`${title}, over time`}
        className="relative mt-1 overflow-x-auto print:overflow-visible"
      >
        <table className={TABLE}>
          <caption className="sr-only">{`${title}: each outcome in each snapshot, oldest first`}</caption>
          <thead>
            <tr>
              <th scope="col" className="!text-left">
                Outcome
              </th>
              {snapshots.map(({ head }) => (
                <th key={head.id} scope="col">
                  <a
                    href={`/teams/${head.teamId}/results/${head.id}`}
                    className="inline-block py-0.5"
                  >
                    <ShortDate iso={head.submittedAt} />
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.isFigure ? "font-semibold" : ""}>
                <th scope="row" className="min-w-44 max-sm:text-small">
                  {row.name}{" "}
                  <span className="text-small font-normal whitespace-nowrap text-ink-muted">
                    0 to {row.highest}
                  </span>
                </th>
                {row.values.map((value, place) => (
                  <td key={snapshots[place]?.head.id}>
                    <Value value={value} before={row.values[place - 1] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Value({ value, before }: { value: number | null; before: number | null }) {
  if (value === null) return <span className="text-ink-muted">no answer</span>;
  const change = before === null || value === before ? "" : value > before ? "rose" : "fell";
  return (
    <>
      {change && (
        <>
          <span aria-hidden="true" className={change === "fell" ? "text-hold" : "text-ink-muted"}>
            {change === "fell" ? "▼ " : "▲ "}
          </span>
          <span className="sr-only">{change} to </span>
        </>
      )}
      {formatFormulaValue(value)}
    </>
  );
}
