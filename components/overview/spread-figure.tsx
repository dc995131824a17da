import { Drawings } from "@/components/charts/drawings";
import type { Stop } from "@/components/charts/walk";
import { countOf } from "@/components/dashboard/number-words";
import { formatRange } from "@/lib/domain/format-figure";
import { dotPlot } from "@/lib/export/svg/dot-plot";
import type { SpreadKind } from "./spread-kinds";
import type { SpreadRow } from "./spread-rows";

type Props = {
  rows: readonly SpreadRow[];
  kind: SpreadKind;
  /** Name of the one that is pointed out. */
  team: string | null;
};

/** Rows of a distribution as dots. */
export function SpreadFigure({ rows, kind, team }: Props) {
  const { caption, scale } = kind;
  return (
    <Drawings
      label={caption}
      stops={rows.flatMap((row) => stopsOf(row, kind, team))}
      draw={(width) => dotPlot({ rows, scale, width })}
    />
  );
}

function stopsOf(
  row: SpreadRow,
  { scale, heads, format }: SpreadKind,
  team: string | null,
): Stop[] {
  const dots = row.counts.flatMap((count, place) => {
    const words = `${row.label}, ${heads[place]?.toLowerCase()}: ${countOf(count, "team")}`;
    return count === 0 ? [] : [{ mark: `${row.id} ${scale.at[place]}`, words }];
  });
  if (!row.own) return dots;
  const { low, high } = row.own;
  const words = `${row.label}: ${team} at ${formatRange(row.own, format)}`;
  return [...dots, { mark: `${row.id} ${low} ${high}`, words }];
}
