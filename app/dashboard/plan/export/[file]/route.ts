import { currentActor } from "@/app/current-actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import { contentDisposition } from "@/lib/export/file-name";
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
    return download(organisationPlanCsv(actions, { byteOrderMark: bom === "1" }));
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

function readQuery(request: Request): Record<string, string | string[] | undefined> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function download(body: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition("what-unblocks-most-teams.csv"),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
