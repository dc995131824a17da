import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  noSuchFile,
  readQuery,
  tooFewTeams,
  wrongParameters,
} from "@/app/file-response";
import { WIDE } from "@/components/overview/distribution-body";
import { distributionFinding } from "@/components/overview/distribution-finding";
import { spreadRows } from "@/components/overview/spread-rows";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { distributionCsv } from "@/lib/export/distribution-csv";
import { dotPlot } from "@/lib/export/svg/dot-plot";
import { svgFile } from "@/lib/export/svg/svg-file";
import { parseDistributionView } from "../../parse-distribution-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/distribution/export/[file]">;

const TYPES = { "levels.csv": "text/csv", "levels.svg": "image/svg+xml" } as const;

/** The distribution as `levels.csv`, or as it is drawn, `levels.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "levels.csv" && file !== "levels.svg") return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parseDistributionView(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await getDistribution(actor, view);
    if (found.status === "withheld") return tooFewTeams();
    const rows = spreadRows(found, getQuestionnaire(actor).areas);
    const body =
      file === "levels.csv"
        ? distributionCsv(rows, { byteOrderMark: bom === "1" })
        : svgFile(dotPlot({ rows, width: WIDE }), distributionFinding(rows));
    return { name: `distribution-${file}`, type: TYPES[file], body };
  });
}
