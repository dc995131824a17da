import { areaHref, type DashboardView } from "@/components/dashboard/dashboard-view";
import { FileLink } from "@/components/history/csv-link";
import type { Names } from "@/components/organisation/plan-types";
import { formatMonth } from "@/components/ui/date-text";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import { changeFinding, changeSentence } from "./change-finding";
import { distributionHref } from "./distribution-address";
import { FiguresFrom } from "./figures-from";
import { LevelTable } from "./level-table";
import { overviewFileHref } from "./overview-address";
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
  const change = since && changeSentence(overview, since, names.areas);
  return (
    <section aria-labelledby="levels" className="mt-10">
      <h2 id="levels">{since ? changeFinding(overview, since) : levelsFinding(overview)}</h2>
      {change && <p className="mt-1 max-w-prose">{change}</p>}
      <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
        Teams at each level, 0 to 5, by what their latest snapshot shows for certain; bars are
        shares of the row.
        {since && ` Signed figures: change since the start of ${formatMonth(`${since.month}-01`)}.`}
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
          <FileLink href={overviewFileHref({ group, since: view.since })} what="These figures" />
        </div>
        {named && <SinceForm view={view} />}
      </div>
    </section>
  );
}

function levelsFinding({ rollUp: { overall } }: Overview): string {
  if (!overall) return "Levels of the teams";
  if (overall.least === overall.most) return `Every team is at overall level ${overall.least}`;
  return `Overall levels reach from ${overall.least} to ${overall.most}`;
}
