import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  namesAreHidden,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { findOffer, makeOffered, type Offers } from "@/app/offered-files";
import { getTeamsOfAction } from "@/lib/data/organisation-plan";
import { type TeamsOfActionShown, teamsOfActionTable } from "@/lib/export/teams-of-action-table";
import { parseActionView } from "../../../parse-plan-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/plan/[practiceId]/export/[file]">;

const OFFERS: Offers<TeamsOfActionShown> = { teams: { table: teamsOfActionTable } };

/** The teams of a practice on the page that the same parameters show. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { practiceId, file } = await params;
  const asked = findOffer(file, OFFERS);
  if (!asked) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { view, problems } = parseActionView(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const found = await getTeamsOfAction(await currentActor(), practiceId, view);
    if (!found) return noSuchFile();
    if (found.status === "withheld") return namesAreHidden();
    const called = `teams-that-need-${found.action.practice}`;
    const options = { byteOrderMark: bom === "1" };
    return (
      (await makeOffered(asked, { offers: OFFERS, shown: found, called, options })) ?? noSuchFile()
    );
  });
}
