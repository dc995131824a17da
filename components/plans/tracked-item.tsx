import { ShortDate } from "@/components/dashboard/short-date";
import { countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { areaName } from "@/lib/domain/look-up";
import type { TrackedAction } from "@/lib/domain/plans/track-plan";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { ActionForm } from "./action-form";
import type { ActionFormAction } from "./action-form-state";
import { StateMark } from "./state-mark";

/** What every action of the page needs to know about its plan. */
export type ItemContext = {
  readonly questionnaire: Questionnaire;
  readonly teamId: string;
  /** Address of the plan. */
  readonly base: string;
  /** Saves what is said about one action. */
  readonly change: (actionId: string) => ActionFormAction;
  /** What just happened to an action. */
  readonly saved: { readonly id: string; readonly words: string } | null;
};

type Props = { tracked: TrackedAction; context: ItemContext };

/** One action: what it is, its state, who does it until when, and the form that changes that. */
export function TrackedItem({ tracked, context }: Props) {
  const { action, words } = tracked;
  const { saved, base } = context;
  return (
    <li id={action.id}>
      <div className="min-w-0">
        <Title {...{ tracked, context }} />
        {words.note && (
          <p className="mt-1 max-w-prose text-small wrap-anywhere whitespace-pre-line">
            <span className="sr-only">Note: </span>
            <bdi>{words.note}</bdi>
          </p>
        )}
      </div>
      <dl>
        <State {...{ tracked }} teamId={context.teamId} />
        <Fact name="Owner">
          {words.owner ? (
            <bdi>{words.owner}</bdi>
          ) : (
            <span className="text-ink-muted">nobody yet</span>
          )}
        </Fact>
        <Fact name="Due">
          <span className="whitespace-nowrap">
            <ShortDate iso={tracked.due} />
          </span>
          {tracked.late && <strong className="text-hold"> late</strong>}
        </Fact>
        <Fact name="Days">{action.days}</Fact>
      </dl>
      <div>
        {saved?.id === action.id && (
          <p role="status" className="text-small font-semibold">
            {saved.words}
          </p>
        )}
        <ActionForm
          action={context.change(action.id)}
          id={action.id}
          title={action.title}
          words={words}
          saved={saved?.id === action.id}
          quarterEnds={formatDay(action.finishBy)}
          asStored={`${base}?saved=as-stored&action=${action.id}#${action.id}`}
        />
      </div>
    </li>
  );
}

function Title({ tracked: { action, words }, context: { questionnaire } }: Props) {
  const { id, kind, title, area, days } = action;
  const known = area !== null && questionnaire.areas.some((each) => each.id === area);
  return (
    <>
      <h3 className="wrap-anywhere">
        {kind === "practice" && known ? (
          <a href={`/questionnaire/${area}#${id}`} className="inline-block py-0.5 text-ink">
            {title}
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
      </h3>
      <p className="text-small text-ink-muted">
        {known ? areaName(questionnaire, area) : "The team’s own action"}
        {words.changedAt !== null && (
          <>
            {" · changed "}
            {words.changedBy && (
              <>
                by <bdi>{words.changedBy}</bdi>{" "}
              </>
            )}
            on <ShortDate iso={words.changedAt} />
          </>
        )}
        <span className="sr-only">{` · ${countOf(days, "day")}`}</span>
      </p>
    </>
  );
}

function State({ tracked, teamId }: { tracked: TrackedAction; teamId: string }) {
  const { state, shownBy, action } = tracked;
  return (
    <Fact name="State">
      <StateMark tracked={tracked} />
      {state === "said-done" && action.kind === "practice" && (
        <small>the next assessment will show</small>
      )}
      {shownBy && (
        <small>
          {SHOWN[state] ?? "by"}{" "}
          <a href={`/teams/${teamId}/results/${shownBy.id}`}>
            <bdi>{shownBy.name || formatDay(shownBy.submittedAt)}</bdi>
          </a>
        </small>
      )}
    </Fact>
  );
}

const SHOWN: Partial<Record<TrackedAction["state"], string>> = {
  adopted: "in",
  fallen: "not shown by",
  "not-asked": "since",
};

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
