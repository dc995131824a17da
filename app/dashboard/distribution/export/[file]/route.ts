import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  noSuchFile,
  readQuery,
  tooFewTeams,
  wrongParameters,
} from "@/app/file-response";
import { WIDE } from "@/components/charts/drawings";
import {
  DISTRIBUTION_FILES,
  type DistributionFile,
} from "@/components/overview/distribution-address";
import { distributionFinding, indexFinding } from "@/components/overview/distribution-finding";
import { indexRow, spreadRows } from "@/components/overview/spread-rows";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { distributionCsv, indexCsv } from "@/lib/export/distribution-csv";
import { dotPlot, INDEX_SCALE, LEVEL_SCALE } from "@/lib/export/svg/dot-plot";
import { svgFile } from "@/lib/export/svg/svg-file";
import { parseDistributionView } from "../../parse-distribution-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/distribution/export/[file]">;

/** The distribution as figures, `levels.csv` and `index.csv`, or as it is drawn, `.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!isFile(file)) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parseDistributionView(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await getDistribution(actor, view);
    if (found.status === "withheld") return tooFewTeams();
    const options = { byteOrderMark: bom === "1" };
    const { areas } = getQuestionnaire(actor);
    const body = makeFile(found, { file, group: view.group, areas, options });
    return { name: `distribution-${file}`, type: DISTRIBUTION_FILES[file], body };
  });
}

type Wanted = {
  readonly file: DistributionFile;
  readonly group: string | null;
  readonly areas: Parameters<typeof spreadRows>[1];
  readonly options: { readonly byteOrderMark: boolean };
};

function makeFile(found: Distribution, { file, group, areas, options }: Wanted): string {
  const index = indexRow(found);
  if (file === "index.csv") return indexCsv(index, options);
  const indexPlot = { rows: [index], scale: INDEX_SCALE, width: WIDE };
  if (file === "index.svg") return svgFile(dotPlot(indexPlot), indexFinding(index));
  const rows = spreadRows(found, areas);
  if (file === "levels.csv") return distributionCsv(rows, options);
  const plot = { rows, scale: LEVEL_SCALE, width: WIDE };
  return svgFile(dotPlot(plot), distributionFinding(rows, { teams: found.rollUp.teams, group }));
}

function isFile(file: string): file is DistributionFile {
  return Object.hasOwn(DISTRIBUTION_FILES, file);
}
