import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  noSuchFile,
  readQuery,
  tooFewTeams,
  wrongParameters,
} from "@/app/file-response";
import { HISTORY_WIDTH, historyColumns } from "@/components/groups/group-history";
import { historyCaption } from "@/components/groups/history-caption";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { GroupMonth, GroupView } from "@/lib/domain/organisation/views/groups";
import type { CsvOptions } from "@/lib/export/csv";
import { fileSlug } from "@/lib/export/file-name";
import { groupHistoryCsv } from "@/lib/export/group-history-csv";
import { groupsCsv } from "@/lib/export/groups-csv";
import { levelColumns } from "@/lib/export/svg/level-columns";
import { svgFile } from "@/lib/export/svg/svg-file";
import { parseGroup } from "../../../parse-group";
import { unknownParameters } from "../../../read-parameters";
import { HISTORY_MONTHS } from "../../history-months";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/groups/export/[file]">;

const TYPES = {
  "groups.csv": "text/csv",
  "history.csv": "text/csv",
  "history.svg": "image/svg+xml",
} as const;

/**
 * The groups below a group as `groups.csv`; its levels by month as `history.csv`, or as they are
 * drawn, `history.svg`.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (!isFile(file)) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { group, problems } = parseGroup(query);
  problems.push(...unknownParameters(query, ["group"]));
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await getGroup(actor, group ?? "", { months: HISTORY_MONTHS, page: null });
    if (!found) return noSuchFile();
    if (found.status === "withheld") return tooFewTeams();
    const areas = getQuestionnaire(actor).areas.map(({ id }) => id);
    const body = makeBody[file](found, areas, { byteOrderMark: bom === "1" });
    return { name: `${fileSlug(found.name, "groups")}-${file}`, type: TYPES[file], body };
  });
}

type File = keyof typeof TYPES;
type Make = (group: GroupView, areas: readonly string[], options: CsvOptions) => string;

function isFile(name: string): name is File {
  return Object.hasOwn(TYPES, name);
}

const makeBody: Readonly<Record<File, Make>> = {
  "groups.csv": ({ children }, areas, options) => groupsCsv(children, areas, options),
  "history.csv": ({ history }, _, options) => groupHistoryCsv(history.flatMap(rowsOf), options),
  "history.svg": (group) =>
    svgFile(levelColumns(historyColumns(group.history), HISTORY_WIDTH), historyCaption(group)),
};

function rowsOf({ month, overall, areas }: GroupMonth) {
  return [overall, ...areas].map((distribution) => ({
    month,
    area: distribution.area ?? "overall",
    counts: teamsByLevel(distribution),
    teams: distribution.teams,
  }));
}
