import { currentActor } from "@/app/current-actor";
import { download, readQuery } from "@/app/dashboard/file-response";
import { parseComparedTeams } from "@/app/dashboard/parse-compared-teams";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { COMPARE_FILES, type CompareFile } from "@/components/dashboard/compare-address";
import { StorageUnavailableError } from "@/lib/data/errors";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { comparisonFile } from "./comparison-file";

type Context = RouteContext<"/dashboard/compare/export/[file]">;

/** Compared teams: `figures.csv`, `answers.csv`, and as drawn `index.svg`; of two also `slopes.svg` and `radar.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!isFile(file)) return problem(404, "Not found", "There is no such file to download.");
  const { bom, ...query } = readQuery(request);
  const { ids, group, problems } = parseComparedTeams(query);
  if (problems.length > 0) return problem(400, "Wrong parameters", problems.join(" "));
  try {
    const actor = await currentActor();
    const found = await compareTeams(actor, { teams: ids, group });
    if (found.status === "withheld") {
      return problem(403, "Names are hidden", "Teams are not compared by name here.");
    }
    const areas = areaHeadings(getQuestionnaire(actor).areas);
    const body = comparisonFile(found, { file, areas, options: { byteOrderMark: bom === "1" } });
    if (body === null) {
      const hint = "Name two to six teams that have a snapshot; slopes and radar are of two.";
      return problem(404, "Nothing to compare", hint);
    }
    return download(`comparison-${file}`, COMPARE_FILES[file], body);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

function isFile(file: string): file is CompareFile {
  return Object.hasOwn(COMPARE_FILES, file);
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
