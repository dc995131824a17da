import { FileLink } from "@/components/history/csv-link";
import { ActionsTable } from "@/components/organisation/actions-table";
import { LeftOutNote } from "@/components/organisation/left-out-note";
import { DEFAULT_PLAN, planFileHref, planHref } from "@/components/organisation/plan-address";
import { planFinding } from "@/components/organisation/plan-finding";
import type { Names } from "@/components/organisation/plan-types";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import { FiguresFrom } from "./figures-from";

const SHOWN = 5;

/** The practices that stand between most teams and their next level. */
export function BlockersPanel({ overview, names }: { overview: Overview; names: Names }) {
  const { group, rollUp, blockers, pending, actionsWithheld } = overview;
  const { teams, assessed } = rollUp;
  const counts = { teams: assessed, assessed, pending, atTop: 0, actionsWithheld };
  if (blockers.length === 0) return <LeftOutNote counts={counts} />;
  const leading = blockers.filter(({ teams }) => teams === blockers[0]?.teams);
  return (
    <section aria-labelledby="blockers" className="mt-10">
      <h2 id="blockers">
        {planFinding({ counts: { ...counts, teams }, leading, filtered: group !== null })}
      </h2>
      <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
        The practices on most plans to the next level: how many teams need each, for how many it is
        the only one left or one of two, and the person-days it takes.
      </p>
      <ActionsTable
        actions={blockers.slice(0, SHOWN)}
        assessed={assessed}
        group={group}
        names={names}
      />
      <LeftOutNote counts={counts} />
      <FiguresFrom {...overview} />
      <p className="no-print flex flex-wrap gap-x-6">
        <a href={planHref({ group })} className="inline-flex min-h-11 items-center text-small">
          All practices on the plans
        </a>
        <FileLink href={planFileHref({ ...DEFAULT_PLAN, group })} what="All practices" />
      </p>
    </section>
  );
}
