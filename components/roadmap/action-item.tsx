import type { ReactNode } from "react";
import { countOf } from "@/components/results/words";
import { type ActionText, actionText } from "@/lib/domain/action-text";
import { practiceById } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Action } from "@/lib/domain/roadmap";
import type { Slot } from "@/lib/domain/roadmap/schedule";
import { ActionControls } from "./plan-changes";
import type { PlannedView } from "./plan-view";
import { slotSentence } from "./slot-sentence";

type Props = { view: PlannedView; action: Action; number: number };

/** Classes of the list of actions: here and not on each item, so that they are sent once. */
export const ACTIONS = [
  "mt-3 [&>li]:grid [&>li]:gap-x-8 [&>li]:gap-y-3 [&>li]:border-t [&>li]:border-line [&>li]:py-4",
  "[&>li]:md:grid-cols-[17rem_1fr] [&>li:target]:bg-raised [&_p]:max-w-prose",
  "[&_small]:block [&_small]:text-label [&_small]:text-ink-muted",
  "[&_dl]:max-w-prose [&_dl]:space-y-1 [&_dl]:text-small",
  "[&_dt]:inline [&_dt]:text-ink-muted [&_dd]:inline",
].join(" ");

/** One action: what changes, why, the first step, and what hangs on it. */
export function ActionItem({ view, action, number }: Props) {
  const { questionnaire, request, plan } = view;
  const text = actionText(questionnaire, action);
  return (
    <li id={action.practice}>
      <ActionHead {...{ text, action, number }} slot={plan.schedule.slots.get(action.practice)} />
      <div className="min-w-0 space-y-3">
        <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
          <Part name="Today">{text.from ?? "Not known yet: counted as nothing in place."}</Part>
          <Part name="Then">{text.to}</Part>
        </div>
        <Part name="First step">{text.firstStep}</Part>
        <dl>
          <Fact name="Why">{action.why}</Fact>
          <Fact name="Needs first">
            <Practices questionnaire={questionnaire} ids={action.after} />
          </Fact>
          {action.unlocks.length > 0 && (
            <Fact name="Unlocks">
              <Practices questionnaire={questionnaire} ids={action.unlocks} />
            </Fact>
          )}
          <Fact name="Improves">{text.improves.join(", ")}</Fact>
          <Fact name="Evidence that proves it">{text.proof}</Fact>
        </dl>
        <ActionControls
          id={action.practice}
          title={text.title}
          days={action.days}
          {...{ request }}
        />
      </div>
    </li>
  );
}

function ActionHead({
  text,
  action,
  number,
  slot,
}: {
  text: ActionText;
  action: Action;
  number: number;
  slot: Slot | undefined;
}) {
  return (
    <div className="flex gap-3">
      <span aria-hidden="true" className="min-w-5 shrink-0 font-semibold text-ink-muted">
        {number}
      </span>
      <div>
        <h3>{text.title}</h3>
        <p className="text-small text-ink-muted">{text.area}</p>
        <p className="text-small text-ink-muted">
          {`about ${countOf(action.days, "day")} · value ${action.value} of 10`}
        </p>
        <p className="text-small text-ink-muted">{slotSentence(slot)}</p>
        {action.quickWin && <p className="text-small font-semibold text-accent">Quick win</p>}
      </div>
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <small>{name}</small>
      {children}
    </p>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}: </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Practices({
  questionnaire,
  ids,
}: {
  questionnaire: Questionnaire;
  ids: readonly string[];
}) {
  if (ids.length === 0) return "nothing on this roadmap";
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <a href={`#${id}`}>{practiceById(questionnaire, id).title}</a>
    </span>
  ));
}
