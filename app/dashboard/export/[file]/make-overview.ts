import { figuresWithheld, type MadeFile, noSuchFile, wrongParameters } from "@/app/file-response";
import { type Asked, makeOffered, type Offers } from "@/app/offered-files";
import type { AreaHeading } from "@/components/dashboard/area-heading";
import { type DashboardView, dashboardQuery } from "@/components/dashboard/dashboard-view";
import { groupWords } from "@/components/dashboard/group-words";
import { overviewCaption } from "@/components/overview/overview-caption";
import { overviewBars, overviewRows } from "@/components/overview/overview-rows";
import type { Actor } from "@/lib/access/actor";
import { getOverview } from "@/lib/data/organisation/get-overview";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { CsvOptions } from "@/lib/export/csv";
import { fileSlug } from "@/lib/export/file-name";
import { overviewTable } from "@/lib/export/overview-table";
import { levelBars } from "@/lib/export/svg/level-bars";
import { svgFile } from "@/lib/export/svg/svg-file";

type Names = readonly Omit<AreaHeading, "short">[];
type Shown = { readonly overview: Overview; readonly names: Names };

export const OVERVIEW_OFFERS: Offers<Shown> = {
  overview: {
    table: ({ overview }) => overviewTable(overviewRows(overview)),
    drawing: ({ overview, names }) =>
      svgFile(levelBars(overviewBars(overview, names)), overviewCaption(overview, names)),
  },
};

type Making = {
  readonly view: DashboardView;
  readonly names: Names;
  readonly options: CsvOptions;
};

/** The levels of the overview, of all teams or of a group; a month adds what stood before. */
export async function makeOverview(
  asked: Asked,
  actor: Actor,
  { view, names, options }: Making,
): Promise<MadeFile | Response> {
  const { group, since } = view;
  if (dashboardQuery({ ...view, group: null, since: null }).size > 0) {
    return wrongParameters(["The overview knows “group” and “since” only."]);
  }
  const overview = await getOverview(actor, { group, since });
  if (overview.status === "withheld") return figuresWithheld(overview);
  const called = `${fileSlug(group === null ? "all teams" : groupWords(group), "group")}-levels`;
  const making = { offers: OVERVIEW_OFFERS, shown: { overview, names }, called, options };
  return (await makeOffered(asked, making)) ?? noSuchFile();
}
