import { WIDE } from "@/components/charts/drawings";
import { WIDEST } from "@/components/charts/slope-drawing";
import type { AreaHeading } from "@/components/dashboard/area-heading";
import type { CompareFile } from "@/components/dashboard/compare-address";
import {
  indexCaption,
  radarCaption,
  slopesCaption,
} from "@/components/dashboard/comparison-caption";
import { indexData, radarOf, slopesOf } from "@/components/dashboard/comparison-drawing";
import { answersOfAssessed, assessedOnly } from "@/components/dashboard/team-row";
import type { TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import { comparedAnswersCsv, comparedFiguresCsv } from "@/lib/export/comparison-csv";
import { indexPlot } from "@/lib/export/svg/index-plot";
import { radar } from "@/lib/export/svg/radar";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import { svgFile } from "@/lib/export/svg/svg-file";

type Wanted = {
  readonly file: CompareFile;
  readonly areas: readonly AreaHeading[];
  readonly options: { readonly byteOrderMark: boolean };
};

/** One file of a comparison; null for fewer than two assessed teams, or more than it can show. */
export function comparisonFile(
  { rows, differing }: Pick<TeamsComparison, "rows" | "differing">,
  { file, areas, options }: Wanted,
): string | null {
  const assessed = assessedOnly(rows);
  if (assessed.length < 2) return null;
  if (file === "figures.csv") return comparedFiguresCsv(assessed, options);
  if (file === "answers.csv") {
    return comparedAnswersCsv(answersOfAssessed(differing, rows), assessed, options);
  }
  if (file === "index.svg") {
    const plot = { ...indexData(assessed, areas), width: WIDE };
    return svgFile(indexPlot(plot), indexCaption(assessed, areas));
  }
  if (file === "slopes.svg") {
    const slopes = slopesOf(assessed, areas);
    return slopes && svgFile(slopePlot(slopes, WIDEST), slopesCaption(slopes, assessed, areas));
  }
  const data = radarOf(assessed, areas);
  if (!data) return null;
  const caption = radarCaption(data.series, assessed, areas);
  return svgFile(radar(data.axes, data.series), caption);
}
