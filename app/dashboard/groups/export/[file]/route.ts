import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  noSuchFile,
  readQuery,
  tooFewTeams,
  wrongParameters,
} from "@/app/file-response";
import { historyFinding } from "@/components/groups/group-finding";
import { HISTORY_WIDTH, historyColumns } from "@/components/groups/group-history";
import { getGroup } from "@/lib/data/organisation/get-group";
import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { GroupMonth } from "@/lib/domain/organisation/views/groups";
import { fileSlug } from "@/lib/export/file-name";
import { groupHistoryCsv } from "@/lib/export/group-history-csv";
import { levelColumns } from "@/lib/export/svg/level-columns";
import { svgFile } from "@/lib/export/svg/svg-file";
import { parseGroup } from "../../../parse-group";
import { unknownParameters } from "../../../read-parameters";
import { HISTORY_MONTHS } from "../../history-months";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/groups/export/[file]">;

const TYPES = { "history.csv": "text/csv", "history.svg": "image/svg+xml" } as const;

/** The levels of a group by month as `history.csv`, or as they are drawn, `history.svg`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "history.csv" && file !== "history.svg") return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { group, problems } = parseGroup(query);
  problems.push(...unknownParameters(query, ["group"]));
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const found = await getGroup(await currentActor(), group ?? "", { months: HISTORY_MONTHS });
    if (!found) return noSuchFile();
    if (found.status === "withheld") return tooFewTeams();
    const body =
      file === "history.csv"
        ? groupHistoryCsv(found.history.flatMap(rowsOf), { byteOrderMark: bom === "1" })
        : svgFile(
            levelColumns(historyColumns(found.history), HISTORY_WIDTH),
            historyFinding(found.history),
          );
    return { name: `${fileSlug(found.name, "groups")}-${file}`, type: TYPES[file], body };
  });
}

function rowsOf({ month, overall, areas }: GroupMonth) {
  return [overall, ...areas].map((distribution) => ({
    month,
    area: distribution.area ?? "overall",
    counts: teamsByLevel(distribution),
    teams: distribution.teams,
  }));
}
