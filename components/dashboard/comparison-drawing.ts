import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { isAhead } from "@/lib/domain/organisation/tie-bands";
import type { IndexPlot } from "@/lib/export/svg/index-plot";
import type { RadarSeries } from "@/lib/export/svg/radar";
import type { SlopeData } from "@/lib/export/svg/slope-scale";
import type { AreaHeading } from "./area-heading";
import { indexIn } from "./comparison-order";
import { shareOfAreas } from "./number-words";
import type { AssessedRow } from "./team-row";

type Rows = readonly AssessedRow[];
type Areas = readonly AreaHeading[];

/** The indices of the table as marks: one for each cell that has one. */
export function indexData(rows: Rows, areas: Areas): Omit<IndexPlot, "width"> {
  return {
    teams: rows.map(({ team }) => team.name),
    areas: areas
      .map(({ id, name }) => ({ id, name, figures: rows.map((row) => indexIn(row, id)) }))
      .filter(({ figures }) => figures.some((figure) => figure !== null)),
  };
}

/** What the marks say, in the order of the table. */
export function indexStops({ teams, areas }: Omit<IndexPlot, "width">) {
  return areas.flatMap(({ id, name, figures }) =>
    figures.flatMap((figure, series) => {
      if (!figure) return [];
      const words = `${name}, ${teams[series]}: index ${formatRange(figure, formatIndex)}`;
      return [{ mark: `${series} ${id}`, words }];
    }),
  );
}

/** The heading over the drawing: in how many areas somebody is ahead of somebody for certain. */
export function indexFinding(rows: Rows, areas: Areas): string {
  const drawn = indexData(rows, areas).areas;
  const apart = drawn.filter(({ figures }) =>
    figures.some((one) => figures.some((other) => one && other && isAhead(one, other))),
  );
  if (apart.length === 0) return "In no area are any two of the teams apart for certain";
  return `In ${shareOfAreas(apart.length, drawn.length)} teams are apart for certain`;
}

/** Two teams as slopes: a line for each area in which both have an index. Null for more teams. */
export function slopesOf(rows: Rows, areas: Areas): SlopeData | null {
  const [one, other] = rows;
  if (!one || !other || rows.length > 2) return null;
  const lines = areas.flatMap(({ id, short }) => {
    const [before, after] = [indexIn(one, id), indexIn(other, id)];
    if (!before || !after) return [];
    const robust = isAhead(before, after) || isAhead(after, before);
    return [{ area: id, short, before, after, robust }];
  });
  return lines.length === 0 ? null : { lines, ends: [one.team.name, other.team.name] };
}

/** The heading over the slopes: in which area the two are furthest apart for certain. */
export function slopeFinding({ lines, ends }: SlopeData): string {
  const width = ({ before, after }: SlopeData["lines"][number]) =>
    Math.max(before.low - after.high, after.low - before.high);
  const [widest] = lines.toSorted((left, right) => width(right) - width(left));
  if (!widest || width(widest) <= 0) return "In no area can the two be told apart for certain";
  const first = widest.before.low > widest.after.high;
  return `${first ? ends[0] : ends[1]} is furthest ahead in ${widest.short}`;
}

const FEWEST_AXES = 3;

/** Two teams as a radar; null for more of them, and with fewer than three areas. */
export function radarOf(
  rows: Rows,
  areas: Areas,
): { readonly axes: readonly string[]; readonly series: readonly RadarSeries[] } | null {
  if (rows.length !== 2) return null;
  const axes = areas.filter(({ id }) => rows.some((row) => indexIn(row, id)));
  if (axes.length < FEWEST_AXES) return null;
  const series = rows.map((row) => ({
    name: row.team.name,
    figures: axes.map(({ id }) => indexIn(row, id)?.low ?? null),
  }));
  return { axes: axes.map(({ short }) => short), series };
}
