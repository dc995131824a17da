import { areaHref, type DashboardView } from "@/components/dashboard/dashboard-view";
import { FileLink } from "@/components/history/csv-link";
import type { Names } from "@/components/organisation/plan-types";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import { changeSentence } from "./change-finding";
import { distributionHref } from "./distribution-address";
import { DrawingLinks } from "./drawing-links";
import { FiguresFrom } from "./figures-from";
import { LevelTable } from "./level-table";
import { overviewFileHref } from "./overview-address";
import { overviewLevelsFinding, overviewLevelsSentence } from "./overview-caption";
import { SinceForm } from "./since-form";
import { WithheldAreas } from "./withheld-areas";

type Props = {
  overview: Overview;
  view: Pick<DashboardView, "group" | "since" | "sort" | "direction" | "size">;
  names: Names;
  /** Whether teams may be named; else nothing leads to them, nor to what changed. */
  named: boolean;
};

/** How many teams stand at each level of each area, and what changed since a month. */
export function LevelsPanel({ overview, view, names, named }: Props) {
  const { overall, areas, since } = overview;
  const { group } = view;
  const asked = { group, since: view.since };
  const change = since && changeSentence(overview, since, names.areas);
  return (
    <section aria-labelledby="levels" className="mt-10">
      <h2 id="levels">{overviewLevelsFinding(overview)}</h2>
      {change && <p className="mt-1 max-w-prose">{change}</p>}
      <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
        {overviewLevelsSentence(overview)}
      </p>
      <LevelTable
        overall={overall}
        areas={areas}
        before={since}
        names={names.areas}
        hrefOf={named ? (area) => areaHref(area, group) : null}
      />
      <WithheldAreas areas={areas} names={names.areas} />
      <FiguresFrom {...overview} />
      <div className="no-print mt-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap gap-x-6">
          <a
            href={distributionHref({ group, team: null })}
            className="inline-flex min-h-11 items-center text-small"
          >
            How teams spread in each area
          </a>
          <FileLink href={overviewFileHref(asked, "overview.csv")} what="These figures" />
          <DrawingLinks href={overviewFileHref(asked, "overview.svg")} what="the levels" />
        </div>
        {named && <SinceForm view={view} />}
      </div>
    </section>
  );
}
