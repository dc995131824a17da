import { currentActor } from "@/app/current-actor";
import { download, readQuery } from "@/app/dashboard/file-response";
import { WIDE } from "@/components/overview/distribution-body";
import { distributionFinding } from "@/components/overview/distribution-finding";
import { spreadRows } from "@/components/overview/spread-rows";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { distributionCsv } from "@/lib/export/distribution-csv";
import { dotPlot } from "@/lib/export/svg/dot-plot";
import { svgFile } from "@/lib/export/svg/svg-file";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { parseDistributionView } from "../../parse-distribution-view";

type Context = RouteContext<"/dashboard/distribution/export/[file]">;

const TYPES = { "levels.csv": "text/csv", "levels.svg": "image/svg+xml" } as const;

/** The distribution as `levels.csv`, or as it is drawn, `levels.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "levels.csv" && file !== "levels.svg") {
    return problem(404, "Not found", "There is no such file to download.");
  }
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parseDistributionView(query);
  if (problems.length > 0) return problem(400, "Wrong parameters", problems.join(" "));
  try {
    const actor = await currentActor();
    const found = await getDistribution(actor, view);
    if (found.status === "withheld") {
      return problem(403, "Too few teams", "Choose a larger group: names are hidden here.");
    }
    const rows = spreadRows(found, getQuestionnaire(actor).areas);
    const body =
      file === "levels.csv"
        ? distributionCsv(rows, { byteOrderMark: bom === "1" })
        : svgFile(dotPlot({ rows, width: WIDE }), distributionFinding(rows));
    return download(`distribution-${file}`, TYPES[file], body);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
