import { type MadeFile, tooFewTeams, wrongParameters } from "@/app/file-response";
import { type DashboardView, dashboardQuery } from "@/components/dashboard/dashboard-view";
import { groupWords } from "@/components/dashboard/group-words";
import { overviewRows } from "@/components/overview/overview-rows";
import type { Actor } from "@/lib/access/actor";
import { getOverview } from "@/lib/data/organisation/get-overview";
import type { CsvOptions } from "@/lib/export/csv";
import { fileSlug } from "@/lib/export/file-name";
import { overviewCsv } from "@/lib/export/overview-csv";

/** The levels of the overview as CSV, of all teams or of a group; a month adds what stood before. */
export async function makeOverview(
  actor: Actor,
  view: DashboardView,
  options: CsvOptions,
): Promise<MadeFile | Response> {
  const { group, since } = view;
  if (dashboardQuery({ ...view, group: null, since: null }).size > 0) {
    return wrongParameters(["The overview knows “group” and “since” only."]);
  }
  const overview = await getOverview(actor, { group, since });
  if (overview.status === "withheld") return tooFewTeams();
  const name = `${fileSlug(group === null ? "all teams" : groupWords(group), "group")}-levels.csv`;
  return { name, type: "text/csv", body: overviewCsv(overviewRows(overview), options) };
}
