import type { DashboardView } from "@/components/dashboard/dashboard-view";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import type { Names } from "@/components/organisation/plan-types";
import { PageHeader } from "@/components/ui/page-header";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { ChooseGroup } from "./choose-group";
import { DashboardPages } from "./dashboard-pages";
import { overviewFinding } from "./overview-finding";
import { OverviewPanel } from "./overview-panel";
import { WITHHELD_TITLE } from "./withheld-words";

type Props = {
  overview: Overview | Withheld;
  view: DashboardView;
  names: Names;
  /** Sentences about what was ignored. */
  problems: readonly string[];
};

const NO_CHOICES = { groups: [], hasMoreGroups: false };

/** The dashboard of an instance that hides the names of teams: figures of groups, no table. */
export function GroupsOnly({ overview, view, names, problems }: Props) {
  const shown = overview.status === "ok" ? overview : null;
  return (
    <>
      <PageHeader
        title={
          shown
            ? overviewFinding({ ...shown.rollUp, areas: shown.areas, names: names.areas })
            : WITHHELD_TITLE
        }
      />
      <DashboardPages here="/dashboard" group={view.group} />
      <IgnoredNote problems={problems} />
      <ChooseGroup action="/dashboard" choices={shown?.choices ?? NO_CHOICES} chosen={view.group} />
      <OverviewPanel overview={overview} view={view} names={names} named={false} />
    </>
  );
}
