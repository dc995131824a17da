import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  figuresWithheld,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { findOffer, makeOffered, type Offers } from "@/app/offered-files";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import {
  type OrganisationPlanRow,
  organisationPlanTable,
} from "@/lib/export/organisation-plan-table";
import { parsePlanView } from "../../parse-plan-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/plan/export/[file]">;

const OFFERS: Offers<readonly OrganisationPlanRow[]> = {
  actions: { table: organisationPlanTable },
};

/** The whole list of actions in the order of the page, of all teams or of the `group` that is named. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = findOffer((await params).file, OFFERS);
  if (!asked) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parsePlanView(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const plan = await getWholeOrganisationPlan(await currentActor(), view);
    if (plan.status === "withheld") return figuresWithheld(plan);
    const making = { offers: OFFERS, shown: plan.actions, called: "what-unblocks-most-teams" };
    const options = { byteOrderMark: bom === "1" };
    return (await makeOffered(asked, { ...making, options })) ?? noSuchFile();
  });
}
