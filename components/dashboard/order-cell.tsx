import { Fragment } from "react";
import { SeriesMark } from "@/components/charts/series-mark";
import { bandsOf } from "./comparison-bands";
import type { AssessedRow } from "./team-row";

type Props = {
  /** All that are compared: a mark follows the order. */
  rows: readonly AssessedRow[];
  /** Of an area, or "overall". */
  area: string;
};

/** Who is before whom for certain, by the marks of the teams; never a place in a ranking. */
export function OrderCell({ rows, area }: Props) {
  const bands = bandsOf(rows, area);
  if (bands.length === 0) return "–";
  if (bands.length === 1) return "not to be told apart";
  return (
    <span className="flex flex-wrap items-center gap-x-1">
      {bands.map((band, place) => (
        <Fragment key={band[0]?.team.id}>
          {place > 0 && (
            <>
              <span aria-hidden="true">&gt;</span>
              <span className="sr-only"> before </span>
            </>
          )}
          {band.map((row) => (
            <Fragment key={row.team.id}>
              <SeriesMark series={rows.indexOf(row)} />
              <span className="sr-only">{row.team.name} </span>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
