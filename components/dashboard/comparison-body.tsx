import { Drawings } from "@/components/charts/drawings";
import { CsvLink } from "@/components/history/csv-link";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { LevelLegend } from "@/components/ui/level-legend";
import { Notice } from "@/components/ui/notice";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import type { ComparedAnswer } from "@/lib/domain/organisation/views/comparison";
import { indexPlot } from "@/lib/export/svg/index-plot";
import type { AreaHeading } from "./area-heading";
import { compareFileHref } from "./compare-address";
import { INDEX_SENTENCE } from "./comparison-caption";
import { indexData, indexFinding, indexStops } from "./comparison-drawing";
import { comparisonNotes } from "./comparison-notes";
import { comparedIndex, widestGap } from "./comparison-order";
import { ComparisonTable } from "./comparison-table";
import { DifferingAnswers } from "./differing-answers";
import { StandOuts } from "./stand-outs";
import type { AssessedRow } from "./team-row";
import { TwoTeams } from "./two-teams";

type Props = { rows: readonly AssessedRow[]; areas: readonly AreaHeading[] };
type BodyProps = Props & { differing: readonly ComparedAnswer[] };

/** More teams do not fit beside each other on upright paper. */
const MOST_UPRIGHT = 4;

/** The chosen teams beside each other: what differs, the table, and the same figures drawn. */
export function ComparisonBody({ rows, areas, differing }: BodyProps) {
  const notes = comparisonNotes(rows, areas);
  return (
    <>
      <p className="max-w-prose">{gapSentence(rows, areas)}</p>
      {notes.length > 0 && (
        <Notice>
          <div>
            <p className="font-semibold">Not quite like for like</p>
            <ul className="mt-1 text-small">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        </Notice>
      )}
      <div className={rows.length > MOST_UPRIGHT ? "wide-page" : undefined}>
        <LevelLegend />
        <ComparisonTable rows={rows} areas={areas} />
      </div>
      <CsvLink href={compareFileHref(rows, "figures.csv")} what="These figures" />
      <ComparisonFigure rows={rows} areas={areas} />
      <TwoTeams rows={rows} areas={areas} />
      <StandOuts differing={differing} rows={rows} />
      <DifferingAnswers differing={differing} rows={rows} areas={areas} />
    </>
  );
}

function ComparisonFigure({ rows, areas }: Props) {
  const data = indexData(rows, areas);
  if (data.areas.length === 0) return null;
  return (
    <figure className="mt-12">
      <figcaption>
        <h2>{indexFinding(rows, areas)}</h2>
        <p className="mt-1 max-w-prose text-small text-ink-muted">
          Index of each area, 0 to 100: the figures of the table above, drawn. {INDEX_SENTENCE}
        </p>
      </figcaption>
      <Drawings
        label="Index of each area, 0 to 100"
        stops={indexStops(data)}
        draw={(width) => indexPlot({ ...data, width })}
      />
      <DrawingLinks href={compareFileHref(rows, "index.svg")} />
    </figure>
  );
}

function gapSentence(rows: readonly AssessedRow[], areas: readonly AreaHeading[]): string {
  const rule = "Teams are put in an order only where their ranges do not overlap.";
  const gap = widestGap(rows, areas);
  if (!gap) return `In no area can these teams be told apart. ${rule}`;
  const figure = ({ team, snapshot }: AssessedRow) => {
    const id = areas.find(({ name }) => name === gap.area)?.id;
    const index = comparedIndex(snapshot.areas.find((area) => area.id === id));
    return `${team.name} at ${index ? formatRange(index, formatIndex) : "–"}`;
  };
  return `Furthest apart in ${gap.area}: ${figure(gap.high)}, ${figure(gap.low)}. ${rule}`;
}
