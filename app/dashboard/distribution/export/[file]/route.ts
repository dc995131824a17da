import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  figuresWithheld,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { findOffer, makeOffered, type Offers } from "@/app/offered-files";
import { WIDE } from "@/components/charts/drawings";
import { indexCaption, levelsCaption } from "@/components/overview/distribution-caption";
import { ownStanding } from "@/components/overview/own-standing";
import { indexRow, type SpreadRow, spreadRows } from "@/components/overview/spread-rows";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { distributionTable, indexTable } from "@/lib/export/distribution-table";
import { dotPlot, INDEX_SCALE, LEVEL_SCALE } from "@/lib/export/svg/dot-plot";
import { svgFile } from "@/lib/export/svg/svg-file";
import { parseDistributionView } from "../../parse-distribution-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/distribution/export/[file]">;
type Shown = {
  readonly found: Distribution;
  readonly levels: readonly SpreadRow[];
  readonly index: SpreadRow;
};

const OFFERS: Offers<Shown> = {
  levels: {
    table: ({ found, levels }) => distributionTable(levels, found.team?.team ?? null),
    drawing: ({ found, levels }) =>
      svgFile(
        dotPlot({ rows: levels, scale: LEVEL_SCALE, width: WIDE }),
        levelsCaption(found, levels),
      ),
  },
  index: {
    table: ({ found, index }) =>
      indexTable(index, { team: found.team?.team ?? null, standing: ownStanding(found) }),
    drawing: ({ found, index }) =>
      svgFile(
        dotPlot({ rows: [index], scale: INDEX_SCALE, width: WIDE }),
        indexCaption(found, index),
      ),
  },
};

/** How teams spread over the levels and over the index, as figures or as it is drawn. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = findOffer((await params).file, OFFERS);
  if (!asked) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parseDistributionView(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await getDistribution(actor, view);
    if (found.status === "withheld") return figuresWithheld(found);
    const levels = spreadRows(found, getQuestionnaire(actor).areas);
    const shown = { found, levels, index: indexRow(found) };
    const called = `distribution-${asked.name}`;
    const making = { offers: OFFERS, called, options: { byteOrderMark: bom === "1" } };
    return (await makeOffered(asked, { ...making, shown })) ?? noSuchFile();
  });
}
