import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelLegend } from "@/components/ui/level-legend";
import type { AreaHeading } from "./area-heading";
import { AreaNames } from "./area-names";
import { Changes } from "./changes";
import { matchWords } from "./dashboard-context";
import { type DashboardView, dashboardHref, isFiltered } from "./dashboard-view";
import { FilterForm } from "./filter-form";
import { HeatMap } from "./heat-map";
import { NoTeams } from "./no-teams";
import { Pagination } from "./pagination";
import type { TeamRow } from "./team-row";

export type DashboardFigures = {
  readonly rows: readonly TeamRow[];
  readonly total: number;
  readonly pageCount: number;
  readonly groups: readonly string[];
  readonly teams: number;
  readonly assessed: number;
};

type Props = {
  dashboard: DashboardFigures;
  view: DashboardView;
  areas: readonly AreaHeading[];
  addExample?: () => Promise<void>;
};

/** Everything under the heading: empty, nothing found, or the heat map with what changed. */
export function DashboardBody({ dashboard, view, areas, addExample }: Props) {
  if (dashboard.teams === 0) return <NoTeams addExample={addExample} />;
  return (
    <>
      <FilterForm view={view} groups={dashboard.groups} />
      {isFiltered(view) && (
        <p role="status" className="mb-3 text-small">
          {matchWords(view, dashboard.total)}
        </p>
      )}
      {dashboard.total === 0 ? (
        <NothingFound view={view} />
      ) : (
        <Filled dashboard={dashboard} view={view} areas={areas} />
      )}
    </>
  );
}

function Filled({ dashboard, view, areas }: Omit<Props, "addExample">) {
  const { rows, total, pageCount, assessed } = dashboard;
  return (
    <>
      {assessed === 0 && (
        <p className="mb-3 max-w-prose">
          Levels appear here when a team submits its first snapshot; a draft stays with the team.
        </p>
      )}
      <LevelLegend gaps />
      <HeatMap rows={rows} areas={areas} view={view} />
      <Pagination view={view} pageCount={pageCount} total={total} />
      <AreaNames areas={areas} />
      <Changes rows={rows} areas={areas} />
    </>
  );
}

function NothingFound({ view }: { view: DashboardView }) {
  return (
    <EmptyState
      title="The teams are there, the filter hides them"
      action={
        <ButtonLink
          look="secondary"
          href={dashboardHref({ ...view, text: "", group: null, page: 1 })}
        >
          Show all teams
        </ButtonLink>
      }
    >
      <p>No team has this in its name or belongs to this group.</p>
    </EmptyState>
  );
}
