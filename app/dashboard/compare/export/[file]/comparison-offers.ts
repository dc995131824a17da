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
import { type Beside, restCaption, restRows } from "@/components/dashboard/rest-rows";
import type { AssessedRow } from "@/components/dashboard/team-row";
import type { ComparedAnswer } from "@/lib/domain/organisation/views/comparison";
import { comparedAnswersTable, comparedFiguresTable } from "@/lib/export/comparison-table";
import { restTable } from "@/lib/export/distribution-table";
import { dotPlot, LEVEL_SCALE } from "@/lib/export/svg/dot-plot";
import { indexPlot } from "@/lib/export/svg/index-plot";
import { radar } from "@/lib/export/svg/radar";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import { svgFile } from "@/lib/export/svg/svg-file";

/** Two teams at least, the answers of these alone; or one with the rest, for the files of that. */
type Shown = {
  readonly rows: readonly AssessedRow[];
  readonly differing: readonly ComparedAnswer[];
  readonly areas: readonly AreaHeading[];
  readonly beside: Beside | null;
};

/** The files of a comparison; slopes and radar are of two teams, the rest of one. */
export const COMPARISON_OFFERS: Offers<Shown> = {
  figures: { table: ({ rows }) => comparedFiguresTable(rows) },
  answers: { table: ({ differing, rows }) => comparedAnswersTable(differing, rows) },
  rest: {
    table: ({ beside }) => beside && restTable(restRows(beside), beside.row.team),
    drawing: ({ beside }) =>
      beside &&
      svgFile(
        dotPlot({ rows: restRows(beside), scale: LEVEL_SCALE, width: WIDE }),
        restCaption(beside),
      ),
  },
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
