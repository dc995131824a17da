import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelLegend } from "@/components/ui/level-legend";
import { Pagination } from "@/components/ui/pagination";
import type { HeatMap as HeatMapFigures } from "@/lib/domain/organisation/views/heat-map";
import type { AreaHeading } from "./area-heading";
import { AreaNames } from "./area-names";
import { Changes } from "./changes";
import { matchWords } from "./dashboard-context";
import {
  type DashboardView,
  DEFAULT_VIEW,
  dashboardHref,
  isFiltered,
  isNarrowed,
  teamsHref,
  unfiltered,
} from "./dashboard-view";
import { FilterForm } from "./filter-form";
import { groupWords } from "./group-words";
import { HeatMap } from "./heat-map";
import { NoTeams } from "./no-teams";
import { TakeAway } from "./take-away";

export type DashboardFigures = Omit<HeatMapFigures, "page" | "size" | "status">;

type Props = {
  dashboard: DashboardFigures;
  view: DashboardView;
  areas: readonly AreaHeading[];
  flags: readonly { readonly id: string; readonly question: string }[];
  /** The overview that stands above the teams; nothing where they are narrowed. */
  overview?: ReactNode;
  addExample?: () => Promise<void>;
};

/** Everything under the heading: empty, nothing found, or the overview and the heat map. */
export function DashboardBody({ dashboard, view, areas, flags, overview, addExample }: Props) {
  if (dashboard.teams === 0) return <NoTeams addExample={addExample} />;
  return (
    <>
      {overview ? <div className="mb-12">{overview}</div> : <WithoutOverview view={view} />}
      <section aria-labelledby="teams" className={overview ? "wide-on-paper" : "wide-page"}>
        <h2 id="teams" className={overview ? "mb-3" : "sr-only"}>
          Teams
        </h2>
        <FilterForm view={view} choices={dashboard.choices} flags={flags} />
        {isFiltered(view) && (
          <p role="status" className="mb-3 text-small">
            {matchWords(view, dashboard.total, flags)}
          </p>
        )}
        {dashboard.total === 0 ? (
          <NothingFound view={view} />
        ) : (
          <Filled dashboard={dashboard} view={view} areas={areas} />
        )}
      </section>
    </>
  );
}

function WithoutOverview({ view }: { view: DashboardView }) {
  const { group, since } = view;
  return (
    <p className="no-print mb-4 max-w-prose text-small text-ink-muted">
      {isNarrowed(view)
        ? "Levels, change and common blockers are those of whole groups: "
        : "Levels, change and common blockers are left out of further pages and where 100 teams are on one: "}
      <a href={dashboardHref({ ...DEFAULT_VIEW, group, since })}>
        show them for {groupWords(group)}
      </a>
      .
    </p>
  );
}

type FilledProps = Pick<Props, "dashboard" | "view" | "areas">;

function Filled({ dashboard, view, areas }: FilledProps) {
  const { rows, total, pageCount, rollUp, groups } = dashboard;
  return (
    <>
      {rollUp.assessed === 0 && (
        <p className="mb-3 max-w-prose">
          Levels appear here when a team submits its first snapshot; a draft stays with the team.
        </p>
      )}
      <LevelLegend gaps />
      <HeatMap
        rows={rows}
        areas={areas}
        view={view}
        rollUp={rollUp.assessed > 0 ? rollUp : null}
        groups={groups}
      />
      <Pagination
        pages={{ page: view.page, size: view.size, pageCount, total }}
        what="teams"
        hrefOf={(paging) => teamsHref({ ...view, ...paging })}
      />
      <TakeAway view={view} />
      <AreaNames areas={areas} />
      {rows.length <= MOST_CHANGES && <Changes rows={rows} areas={areas} />}
    </>
  );
}

/** On longer pages the column says what changed. */
const MOST_CHANGES = 10;

function NothingFound({ view }: { view: DashboardView }) {
  return (
    <EmptyState
      title="This filter leaves no team"
      action={
        <ButtonLink look="secondary" href={dashboardHref(unfiltered(view))}>
          Show all teams
        </ButtonLink>
      }
    >
      <p>No team is like that. Leave out one of the filters, or all of them.</p>
    </EmptyState>
  );
}
