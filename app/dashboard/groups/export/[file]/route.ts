import { currentActor } from "@/app/current-actor";
import { download, readQuery } from "@/app/dashboard/file-response";
import { historyFinding } from "@/components/groups/group-finding";
import { HISTORY_WIDTH, historyColumns } from "@/components/groups/group-history";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getGroup } from "@/lib/data/organisation/get-group";
import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { GroupMonth } from "@/lib/domain/organisation/views/groups";
import { fileSlug } from "@/lib/export/file-name";
import { groupHistoryCsv } from "@/lib/export/group-history-csv";
import { levelColumns } from "@/lib/export/svg/level-columns";
import { svgFile } from "@/lib/export/svg/svg-file";
import { methodNotAllowed } from "@/lib/http/method-not-allowed";
import { problem } from "@/lib/http/problem";
import { parseGroup } from "../../../parse-group";
import { unknownParameters } from "../../../read-parameters";
import { HISTORY_MONTHS } from "../../history-months";

type Context = RouteContext<"/dashboard/groups/export/[file]">;

const TYPES = { "history.csv": "text/csv", "history.svg": "image/svg+xml" } as const;

/** The levels of a group by month as `history.csv`, or as they are drawn, `history.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "history.csv" && file !== "history.svg") return notFound();
  const { bom, ...query } = readQuery(request);
  const { group, problems } = parseGroup(query);
  problems.push(...unknownParameters(query, ["group"]));
  if (problems.length > 0) return problem(400, "Wrong parameters", problems.join(" "));
  try {
    const found = await getGroup(await currentActor(), group ?? "", { months: HISTORY_MONTHS });
    if (!found) return notFound();
    if (found.status === "withheld") {
      return problem(403, "Too few teams", "Choose a larger group: names are hidden here.");
    }
    const body =
      file === "history.csv"
        ? groupHistoryCsv(found.history.flatMap(rowsOf), { byteOrderMark: bom === "1" })
        : svgFile(
            levelColumns(historyColumns(found.history), HISTORY_WIDTH),
            historyFinding(found.history),
          );
    return download(`${fileSlug(found.name, "groups")}-${file}`, TYPES[file], body);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

function rowsOf({ month, overall, areas }: GroupMonth) {
  return [overall, ...areas].map((distribution) => ({
    month,
    area: distribution.area ?? "overall",
    counts: teamsByLevel(distribution),
    teams: distribution.teams,
  }));
}

function notFound(): Response {
  return problem(404, "Not found", "There is no such file to download.");
}

function refuseMethod(): Response {
  return methodNotAllowed(["GET", "HEAD"]);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
