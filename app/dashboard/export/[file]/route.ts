import { currentActor } from "@/app/current-actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { teamsCsv } from "@/lib/export/teams-csv";
import { teamsXlsx } from "@/lib/export/teams-xlsx";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { download, readQuery } from "../../file-response";
import { parseDashboardView } from "../../parse-dashboard-view";
import { allTeams } from "./all-teams";

type Context = RouteContext<"/dashboard/export/[file]">;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FILES = ["page.csv", "page.xlsx", "teams.csv"];

/** The page that the address shows as `page.csv` or `page.xlsx`, or all its pages as `teams.csv`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!FILES.includes(file)) {
    return problem(404, "Not found", "There is no such file to download.");
  }
  try {
    const actor = await currentActor();
    const { areas, profile: flags } = getQuestionnaire(actor);
    const { bom, ...query } = readQuery(request);
    const { view, problems } = parseDashboardView(query, { areas, flags });
    if (problems.length > 0) return problem(400, "Wrong parameters", problems.join(" "));
    const options = { byteOrderMark: bom === "1" };
    const ids = areas.map(({ id }) => id);
    const page = await getHeatMap(actor, view);
    if (page.status === "withheld") {
      return problem(403, "Names are hidden", "This instance does not name teams to others.");
    }
    if (file === "page.csv") {
      return download("teams.csv", "text/csv", teamsCsv(page.rows, ids, options));
    }
    if (file === "page.xlsx") {
      const book = await teamsXlsx(page.rows, areas);
      return download("teams.xlsx", XLSX, new Uint8Array(book));
    }
    return download("all-teams.csv", "text/csv", await allTeams(actor, view, { ids, options }));
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
