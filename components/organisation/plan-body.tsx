import { NoTeams } from "@/components/dashboard/no-teams";
import { CsvLink } from "@/components/history/csv-link";
import { ChooseGroup } from "@/components/overview/choose-group";
import { UNFOLDED_ON_PAPER } from "@/components/results/unfold";
import { Pagination } from "@/components/ui/pagination";
import type { Pages } from "@/lib/domain/organisation/views/paging";
import type { GroupChoices } from "@/lib/domain/organisation/views/teams";
import { practicesHref } from "./actions-head";
import { ActionsTable } from "./actions-table";
import { keptOrder } from "./kept-order";
import { LeftOutNote } from "./left-out-note";
import { NoActions } from "./no-actions";
import { DEFAULT_PLAN, type PlanView, planFileHref, planHref } from "./plan-address";
import type { ActionEntry, Counts, Names } from "./plan-types";

export type PlanFigures = Counts &
  Pages & {
    readonly actions: readonly ActionEntry[];
    readonly choices: GroupChoices;
  };

type Props = {
  plan: PlanFigures;
  view: PlanView;
  names: Names;
  addExample?: () => Promise<void>;
};

/** Everything under the heading: why it is empty, or the practices with their figures. */
export function PlanBody({ plan, view, names, addExample }: Props) {
  const { group } = view;
  if (plan.teams === 0 && group === null) return <NoTeams addExample={addExample} />;
  const shown = { ...view, page: plan.page };
  return (
    <>
      <ChooseGroup
        action={planHref({})}
        choices={plan.choices}
        chosen={group}
        kept={keptOrder(view, DEFAULT_PLAN)}
      />
      {plan.total === 0 ? (
        <NoActions counts={plan} />
      ) : (
        <>
          <ActionsTable
            actions={plan.actions}
            assessed={plan.assessed}
            group={group}
            view={shown}
            names={names}
          />
          <Pagination
            pages={plan}
            what="practices"
            hrefOf={(paging) => practicesHref({ ...shown, ...paging })}
          />
          <CsvLink href={planFileHref(view)} what="All practices" />
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
        <dd>person-days of the team in the middle, or of both where two are</dd>
      </dl>
    </details>
  );
}
