import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  noSuchFile,
  readQuery,
  tooFewTeams,
  wrongParameters,
} from "@/app/file-response";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import { organisationPlanCsv } from "@/lib/export/organisation-plan-csv";
import { parsePlanView } from "../../parse-plan-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/plan/export/[file]">;

/** The whole list as `actions.csv`, of all teams or of the `group` that is named. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "actions.csv") return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parsePlanView(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const plan = await getWholeOrganisationPlan(await currentActor(), view.group);
    if (plan.status === "withheld") return tooFewTeams();
    const body = organisationPlanCsv(plan.actions, { byteOrderMark: bom === "1" });
    return { name: "what-unblocks-most-teams.csv", type: "text/csv", body };
  });
}
