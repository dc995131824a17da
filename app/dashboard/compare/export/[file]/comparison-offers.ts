import type { Offers } from "@/app/offered-files";
import { WIDE } from "@/components/charts/drawings";
import { WIDEST } from "@/components/charts/slope-drawing";
import type { AreaHeading } from "@/components/dashboard/area-heading";
import {
  indexCaption,
  radarCaption,
  slopesCaption,
} from "@/components/dashboard/comparison-caption";
import { indexData, radarOf, slopesOf } from "@/components/dashboard/comparison-drawing";
import type { AssessedRow } from "@/components/dashboard/team-row";
import type { ComparedAnswer } from "@/lib/domain/organisation/views/comparison";
import { comparedAnswersTable, comparedFiguresTable } from "@/lib/export/comparison-table";
import { indexPlot } from "@/lib/export/svg/index-plot";
import { radar } from "@/lib/export/svg/radar";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import { svgFile } from "@/lib/export/svg/svg-file";

/** At least two teams; the answers of these alone. */
type Shown = {
  readonly rows: readonly AssessedRow[];
  readonly differing: readonly ComparedAnswer[];
  readonly areas: readonly AreaHeading[];
};

/** The files of a comparison; slopes and radar are of two teams. */
export const COMPARISON_OFFERS: Offers<Shown> = {
  figures: { table: ({ rows }) => comparedFiguresTable(rows) },
  answers: { table: ({ differing, rows }) => comparedAnswersTable(differing, rows) },
  index: {
    drawing: ({ rows, areas }) =>
      svgFile(indexPlot({ ...indexData(rows, areas), width: WIDE }), indexCaption(rows, areas)),
  },
  slopes: {
    drawing: ({ rows, areas }) => {
      const data = slopesOf(rows, areas);
      return data && svgFile(slopePlot(data, WIDEST), slopesCaption(data, rows, areas));
    },
  },
  radar: {
    drawing: ({ rows, areas }) => {
      const data = radarOf(rows, areas);
      if (!data) return null;
      const { axes, series } = data;
      return svgFile(radar(axes, series), radarCaption(series, rows, areas));
    },
  },
};
