import { currentActor } from "@/app/current-actor";
import {
  answerFile,
  figuresWithheld,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { findOffer, makeOffered, type Offers } from "@/app/offered-files";
import { HISTORY_WIDTH, historyColumns } from "@/components/groups/group-history";
import { historyCaption } from "@/components/groups/history-caption";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { teamsByLevel } from "@/lib/domain/organisation/level-counts";
import type { GroupMonth, GroupView } from "@/lib/domain/organisation/views/groups";
import { fileSlug } from "@/lib/export/file-name";
import { groupHistoryTable } from "@/lib/export/group-history-table";
import { groupsTable } from "@/lib/export/groups-table";
import { levelColumns } from "@/lib/export/svg/level-columns";
import { svgFile } from "@/lib/export/svg/svg-file";
import { parseGroup } from "../../../parse-group";
import { unknownParameters } from "../../../read-parameters";
import { HISTORY_MONTHS } from "../../history-months";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/groups/export/[file]">;
type Shown = { readonly group: GroupView; readonly areas: readonly string[] };

const OFFERS: Offers<Shown> = {
  groups: { table: ({ group, areas }) => groupsTable(group.children, areas) },
  history: {
    table: ({ group }) => groupHistoryTable(group.history.flatMap(rowsOf)),
    drawing: ({ group }) =>
      svgFile(levelColumns(historyColumns(group.history), HISTORY_WIDTH), historyCaption(group)),
  },
};

/** The groups below a group; its levels by month, which are drawn as well. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = findOffer((await params).file, OFFERS);
  if (!asked) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { group, problems } = parseGroup(query);
  problems.push(...unknownParameters(query, ["group"]));
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await getGroup(actor, group ?? "", { months: HISTORY_MONTHS, page: null });
    if (!found) return noSuchFile();
    if (found.status === "withheld") return figuresWithheld(found);
    const areas = getQuestionnaire(actor).areas.map(({ id }) => id);
    const called = `${fileSlug(found.name, "groups")}-${asked.name}`;
    const making = { offers: OFFERS, called, options: { byteOrderMark: bom === "1" } };
    return (
      (await makeOffered(asked, { ...making, shown: { group: found, areas } })) ?? noSuchFile()
    );
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
