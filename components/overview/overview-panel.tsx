import type { DashboardView } from "@/components/dashboard/dashboard-view";
import { ActionsTable } from "@/components/organisation/actions-table";
import { LeftOutNote } from "@/components/organisation/left-out-note";
import { planHref } from "@/components/organisation/plan-address";
import type { Names } from "@/components/organisation/plan-types";
import { Notice } from "@/components/ui/notice";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { distributionHref } from "./distribution-address";
import { KeyFacts } from "./key-facts";
import { LevelTable } from "./level-table";
import { SinceForm } from "./since-form";

type Props = { overview: Overview | Withheld; view: DashboardView; names: Names };

const SHOWN = 5;

/** Where the teams of a group stand, what changed, and what holds most of them back. */
export function OverviewPanel({ overview, view, names }: Props) {
  if (overview.status === "withheld") return <WithheldNotice smallest={overview.smallest} />;
  const { rollUp, overall, areas, since, blockers, pending } = overview;
  if (rollUp.assessed === 0) return null;
  return (
    <>
      <KeyFacts {...overview} />
      <section aria-labelledby="levels" className="mt-10">
        <h2 id="levels">{levelsHeading(overview)}</h2>
        <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
          Teams at each level by what their latest snapshot shows for certain; bars are shares of
          the row.
          {since && ` Signed figures: change since the start of ${since.month}.`}
        </p>
        <LevelTable
          overall={overall}
          areas={areas}
          before={since}
          names={names.areas}
          group={view.group}
        />
        <div className="no-print mt-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <a
            href={distributionHref({ group: view.group, team: null })}
            className="inline-flex min-h-11 items-center"
          >
            How teams spread in each area
          </a>
          <SinceForm view={view} />
        </div>
      </section>
      {blockers.length > 0 && (
        <section aria-labelledby="blockers" className="mt-10">
          <h2 id="blockers">What holds most teams back</h2>
          <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
            Practices on the plans to the next level: how many teams need each, for how many it is
            the only one left or one of two, and the person-days it takes.
          </p>
          <ActionsTable
            actions={blockers.slice(0, SHOWN)}
            assessed={rollUp.assessed}
            group={view.group}
            names={names}
          />
          <LeftOutNote
            counts={{ teams: rollUp.assessed, assessed: rollUp.assessed, pending, atTop: 0 }}
          />
          <p className="no-print">
            <a
              href={planHref({ group: view.group, page: 1 })}
              className="inline-flex min-h-11 items-center"
            >
              All practices on the plans
            </a>
          </p>
        </section>
      )}
    </>
  );
}

function levelsHeading({ rollUp }: Overview): string {
  const { overall } = rollUp;
  if (!overall) return "Levels of the teams";
  if (overall.least === overall.most) return `Every team is at overall level ${overall.least}`;
  return `Overall levels reach from ${overall.least} to ${overall.most}`;
}

/** Says why there are no figures; the way out is a larger group. */
export function WithheldNotice({ smallest }: { smallest: number }) {
  return (
    <Notice>
      <p className="max-w-prose">
        {`These are too few teams to show figures without telling what one of them answered: names are hidden here, and groups need at least ${smallest} teams. Choose a larger group.`}
      </p>
    </Notice>
  );
}
