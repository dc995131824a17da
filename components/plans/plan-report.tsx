import { snapshotLabel } from "@/components/history/snapshot-words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { countSupposed } from "@/lib/domain/plans/count-supposed";
import type { ActionFormAction } from "./action-form-state";
import { MovedSection } from "./moved-section";
import { NewerSnapshot } from "./newer-snapshot";
import { PlanQuarters } from "./plan-quarters";
import { PlanSettings } from "./plan-settings";
import { PlanStanding } from "./plan-standing";
import type { NameAction } from "./plan-types";
import { editionWords, planHeadline, supposedWords } from "./plan-words";
import { PlansTrail } from "./plans-trail";
import type { ItemContext } from "./tracked-item";
import type { KeptPlanView } from "./tracked-view";

export type PlanActions = {
  readonly renew: () => Promise<void>;
  readonly rename: NameAction;
  readonly makeCurrent: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly change: (actionId: string) => ActionFormAction;
};

type Props = {
  view: KeptPlanView;
  actions: PlanActions;
  saved: ItemContext["saved"];
  /** It was planned again just now. */
  renewed?: boolean;
};

/** A kept plan: how far it has come, what moved, and its actions quarter by quarter. */
export function PlanReport({ view, actions, saved, renewed = false }: Props) {
  const { team, plan, questionnaire, edition, moved, tracked, newer } = view;
  const base = `/teams/${team.id}/plans/${plan.id}`;
  const context = { questionnaire, teamId: team.id, base, change: actions.change, saved };
  return (
    <>
      <PlanHeader view={view} />
      {newer && <NewerSnapshot snapshot={newer} renew={actions.renew} />}
      <div className="space-y-8">
        <PlanStanding progress={tracked.progress} />
        <MovedSection moved={moved} open={renewed} />
        {edition.actions.length === 0 ? (
          <NothingLeft aim={edition.aim} />
        ) : (
          <PlanQuarters actions={tracked.actions} context={context} />
        )}
        <PlanSettings {...{ plan }} {...actions} />
      </div>
    </>
  );
}

function PlanHeader({ view: { team, plan, edition, tracked } }: { view: KeptPlanView }) {
  const { snapshotId, query, snapshotName: name, snapshotAt: submittedAt } = edition;
  const results = `/teams/${team.id}/results/${snapshotId}`;
  const supposed = countSupposed(edition);
  const more = query && `&${query}`;
  return (
    <PageHeader
      context={
        <>
          <PlansTrail team={team} />
          {" · "}
          <bdi>{plan.name}</bdi>
          {plan.isCurrent && ", current plan"}
        </>
      }
      title={planHeadline(tracked.progress)}
      lead={
        <>
          {`The way to ${edition.aim}: ${editionWords(edition)}. Planned from the `}
          <a href={results}>
            snapshot of <bdi>{snapshotLabel({ name, submittedAt })}</bdi>
          </a>
          .{supposed > 0 && ` ${supposedWords(supposed)}`}
        </>
      }
      actions={
        supposed > 0 ? (
          <ButtonLink look="secondary" href={`${results}/what-if?${query}`}>
            See what it supposes
          </ButtonLink>
        ) : (
          <>
            <ButtonLink look="secondary" href={`${results}/roadmap${query && `?${query}`}`}>
              Steps and reasons
            </ButtonLink>
            <ButtonLink look="secondary" href={`${results}/export?plan=${plan.id}${more}`}>
              See all files
            </ButtonLink>
          </>
        )
      }
    />
  );
}

function NothingLeft({ aim }: { aim: string }) {
  return (
    <EmptyState title={`${aim} is reached`}>
      <p>The snapshot that was planned from needs no action for this aim.</p>
    </EmptyState>
  );
}
