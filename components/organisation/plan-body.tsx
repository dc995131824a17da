import { NoTeams } from "@/components/dashboard/no-teams";
import { CsvLink } from "@/components/history/csv-link";
import { ChooseGroup } from "@/components/overview/choose-group";
import { UNFOLDED_ON_PAPER } from "@/components/results/unfold";
import type { GroupChoices } from "@/lib/domain/organisation/views/teams";
import { ActionsTable } from "./actions-table";
import { LeftOutNote } from "./left-out-note";
import { NoActions } from "./no-actions";
import { planFileHref, planHref } from "./plan-address";
import { PlanPages } from "./plan-pages";
import type { ActionEntry, Counts, Names } from "./plan-types";

export type PlanFigures = Counts & {
  readonly actions: readonly ActionEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly choices: GroupChoices;
};

type Props = {
  plan: PlanFigures;
  group: string | null;
  names: Names;
  addExample?: () => Promise<void>;
};

/** Everything under the heading: why it is empty, or the practices with their figures. */
export function PlanBody({ plan, group, names, addExample }: Props) {
  if (plan.teams === 0 && group === null) return <NoTeams addExample={addExample} />;
  return (
    <>
      <ChooseGroup
        action={planHref({ group: null, page: 1 })}
        choices={plan.choices}
        chosen={group}
      />
      {plan.total === 0 ? (
        <NoActions counts={plan} />
      ) : (
        <>
          <ActionsTable
            actions={plan.actions}
            assessed={plan.assessed}
            group={group}
            names={names}
          />
          <PlanPages {...plan} group={group} what="practices" />
          <CsvLink href={planFileHref(group)} what="All practices" />
          <Reading />
        </>
      )}
      <LeftOutNote counts={plan} />
    </>
  );
}

function Reading() {
  return (
    <details className={`mt-3 text-small ${UNFOLDED_ON_PAPER}`}>
      <summary className="min-h-6 py-0.5">How to read this table</summary>
      <p className="mt-2 max-w-prose">
        Each team counts with the plan from its latest snapshot to its next overall level, the one
        that its roadmap shows: the least work that gets there. Unknown answers count as not done.
      </p>
      <dl className="mt-2 grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="font-medium">Teams</dt>
        <dd>have the practice on that plan</dd>
        <dt className="font-medium">Only action</dt>
        <dd>of those, teams that need nothing else for their next level</dd>
        <dt className="font-medium">One of two</dt>
        <dd>teams that need this and one other practice</dd>
        <dt className="font-medium">Days in all</dt>
        <dd>person-days left of this practice, over all these teams</dd>
        <dt className="font-medium">Median</dt>
        <dd>person-days of the team in the middle</dd>
      </dl>
    </details>
  );
}
