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
import { HISTORY_MONTHS } from "../../history-months";
import { parseGroupsView } from "../../parse-groups-view";

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

/** The groups below a group, all in the order of the page; its levels by month, which are drawn as well. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = findOffer((await params).file, OFFERS);
  if (!asked) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  return answerFile(async () => {
    const actor = await currentActor();
    const { areas } = getQuestionnaire(actor);
    const { view, problems } = parseGroupsView(query, { areas });
    if (problems.length > 0) return wrongParameters(problems);
    const { group, sort, direction } = view;
    const asking = { months: HISTORY_MONTHS, sort, direction, paging: null };
    const found = await getGroup(actor, group ?? "", asking);
    if (!found) return noSuchFile();
    if (found.status === "withheld") return figuresWithheld(found);
    const shown = { group: found, areas: areas.map(({ id }) => id) };
    const called = `${fileSlug(found.name, "groups")}-${asked.name}`;
    const making = { offers: OFFERS, called, options: { byteOrderMark: bom === "1" } };
    return (await makeOffered(asked, { ...making, shown })) ?? noSuchFile();
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
