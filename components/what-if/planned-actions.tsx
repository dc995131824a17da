import { capital, countOf } from "@/components/results/words";
import type { PlanView } from "@/components/roadmap/plan-view";
import { levelName } from "@/lib/domain/format-figure";
import type { Action, Stage } from "@/lib/domain/roadmap";

/** The actions of today's plan, stage by stage, to be ticked as if they were done. */
export function PlannedActions({ view }: { view: PlanView }) {
  const stages = view.plan?.roadmap.stages ?? [];
  return stages.map((stage, index) => (
    <details
      key={stage.level}
      open={index === 0 || stage.actions.some((action) => isTicked(view, action))}
      className="border-t border-line"
    >
      <summary className="min-h-11 content-center font-semibold">
        {stageName(view, stage)}
        <span className="font-normal text-ink-muted">{` · ${extentOf(stage)}`}</span>
      </summary>
      <fieldset className="mb-4">
        <legend className="sr-only">{`Actions as if done, ${stageName(view, stage)}`}</legend>
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {stage.actions.map((action) => (
            <li key={action.practice}>
              <ActionBox {...{ view, action }} />
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  ));
}

/** What the box was when the page was made is sent too: without a script only changes count. */
function ActionBox({ view, action }: { view: PlanView; action: Action }) {
  const { questionnaire } = view;
  const { practice: id, area, to, days } = action;
  const title = questionnaire.practices.find((practice) => practice.id === id)?.title ?? id;
  const areaName = questionnaire.areas.find((each) => each.id === area)?.name ?? area;
  const ticked = isTicked(view, action);
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type="checkbox"
        name={`done-${id}`}
        value={to}
        defaultChecked={ticked}
        className="mt-0.5 shrink-0"
      />
      <span className="min-w-0 wrap-break-word">
        {title}
        <span className="block text-small text-ink-muted">{`${areaName}, ${countOf(days, "day")}`}</span>
      </span>
      {ticked && <input type="hidden" name={`was-done-${id}`} value={to} />}
    </label>
  );
}

function isTicked({ request }: PlanView, { practice, to }: Action): boolean {
  const tried = request.answers[practice];
  return tried !== undefined && tried >= to;
}

function stageName({ questionnaire }: PlanView, { level }: Stage): string {
  return `Stage to ${capital(levelName(questionnaire, level))}`;
}

function extentOf({ actions, days }: Stage): string {
  return `${countOf(actions.length, "action")}, ${countOf(days, "person-day")}`;
}
