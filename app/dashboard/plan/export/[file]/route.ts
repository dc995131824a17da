import { currentActor } from "@/app/current-actor";
import { download, readQuery } from "@/app/dashboard/file-response";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import { organisationPlanCsv } from "@/lib/export/organisation-plan-csv";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { parsePlanView } from "../../parse-plan-view";

type Context = RouteContext<"/dashboard/plan/export/[file]">;

/** The whole list as `actions.csv`, of all teams or of the `group` that is named. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "actions.csv") {
    return problem(404, "Not found", "There is no such file to download.");
  }
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parsePlanView(query);
  if (problems.length > 0) return problem(400, "Wrong parameters", problems.join(" "));
  try {
    const actions = await getWholeOrganisationPlan(await currentActor(), view.group);
    const body = organisationPlanCsv(actions, { byteOrderMark: bom === "1" });
    return download("what-unblocks-most-teams.csv", "text/csv", body);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
