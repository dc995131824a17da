import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  namesAreHidden,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { findOffer, XLSX } from "@/app/offered-files";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { pageCsv } from "@/lib/export/teams-csv";
import { teamsXlsx } from "@/lib/export/teams-xlsx";
import { parseDashboardView } from "../../parse-dashboard-view";
import { allTeams } from "./all-teams";
import { drawPage } from "./draw-page";
import { makeOverview, OVERVIEW_OFFERS } from "./make-overview";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/export/[file]">;

const FILES = ["page.csv", "page.xlsx", "page.svg", "teams.csv"];

/**
 * What the address of the dashboard shows: its overview, its page of teams as `page.csv`,
 * `page.xlsx` or as it is drawn, `page.svg`, all pages as `teams.csv`.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const overview = findOffer(file, OVERVIEW_OFFERS);
  if (!overview && !FILES.includes(file)) return noSuchFile();
  return answerFile(async () => {
    const actor = await currentActor();
    const { areas, profile: flags } = getQuestionnaire(actor);
    const { bom, ...query } = readQuery(request);
    const { view, problems } = parseDashboardView(query, { areas, flags });
    if (problems.length > 0) return wrongParameters(problems);
    const options = { byteOrderMark: bom === "1" };
    if (overview) return makeOverview(overview, actor, { view, names: areas, options });
    const ids = areas.map(({ id }) => id);
    if (file === "teams.csv") {
      const body = await allTeams(actor, view, { ids, options });
      return body ? { name: "all-teams.csv", type: "text/csv", body } : namesAreHidden();
    }
    if (file === "page.svg") return drawPage(actor, view);
    const page = await getHeatMap(actor, view);
    if (page.status === "withheld") return namesAreHidden();
    if (file === "page.xlsx") {
      const book = await teamsXlsx(page.rows, areas);
      return { name: "teams.xlsx", type: XLSX, body: new Uint8Array(book) };
    }
    return { name: "teams.csv", type: "text/csv", body: pageCsv(page.rows, ids, options) };
  });
}
