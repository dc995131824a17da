import { LazySlopeChart } from "@/components/charts/lazy-slope-chart";
import type { SlopeData } from "@/components/charts/slope-data";
import { SvgDrawing } from "@/components/charts/svg-drawing";
import { isAhead } from "@/lib/domain/organisation/tie-bands";
import { radar } from "@/lib/export/svg/radar";
import type { AreaHeading } from "./area-heading";
import { comparedIndex } from "./comparison-order";
import { countOf } from "./number-words";
import type { AssessedRow } from "./team-row";

type Props = { rows: readonly AssessedRow[]; areas: readonly AreaHeading[] };

/** Two teams as slopes, and for those who ask as a radar; nothing for more of them. */
export function TwoTeams({ rows, areas }: Props) {
  const [one, other] = rows;
  if (!one || !other || rows.length > 2) return null;
  const data = slopes(one, other, areas);
  if (data.lines.length === 0) return null;
  return (
    <section aria-labelledby="slopes" className="mt-12 noscript:hidden print:hidden">
      <h2 id="slopes">{slopeFinding(data)}</h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">
        The indices of the table, 0 to 100, from {one.team.name} to {other.team.name}. A strong line
        is a difference that unknown answers cannot undo.
      </p>
      <LazySlopeChart data={data} />
      <Radar one={one} other={other} areas={areas} />
    </section>
  );
}

function slopes(one: AssessedRow, other: AssessedRow, areas: Props["areas"]): SlopeData {
  const lines = areas.flatMap(({ id, short }) => {
    const [before, after] = [indexIn(one, id), indexIn(other, id)];
    if (!before || !after) return [];
    const robust = isAhead(before, after) || isAhead(after, before);
    return [{ area: id, short, before, after, robust }];
  });
  return { lines, ends: [shortName(one), shortName(other)] };
}

function indexIn({ snapshot }: AssessedRow, area: string) {
  return comparedIndex(snapshot.areas.find(({ id }) => id === area));
}

const LONGEST = 18;

/** As much of a name as fits below an end of the chart. */
function shortName({ team: { name } }: AssessedRow): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

function slopeFinding({ lines }: SlopeData): string {
  const certain = lines.filter(({ robust }) => robust).length;
  return certain === 0
    ? "In no area can the two be told apart for certain"
    : `In ${certain} of ${countOf(lines.length, "area")} the two are apart for certain`;
}

const FEWEST_AXES = 3;

function Radar({
  one,
  other,
  areas,
}: { one: AssessedRow; other: AssessedRow } & Omit<Props, "rows">) {
  const axes = areas.filter(({ id }) => indexIn(one, id) ?? indexIn(other, id));
  if (axes.length < FEWEST_AXES) return null;
  const series = [one, other].map((row) => ({
    name: row.team.name,
    figures: axes.map(({ id }) => indexIn(row, id)?.low ?? null),
  }));
  return (
    <details className="mt-4">
      <summary className="min-h-6 py-0.5 text-small">The same as a radar</summary>
      <p className="mt-2 max-w-prose text-small text-ink-muted">
        {`Solid: ${one.team.name}. Dashed: ${other.team.name}. The shape depends on the order of the areas, so read the table for how far apart they are.`}
      </p>
      <SvgDrawing
        drawing={radar(
          axes.map(({ short }) => short),
          series,
        )}
      />
    </details>
  );
}
