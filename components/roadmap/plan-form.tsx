import { Button, ButtonLink } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { nextQuarter } from "@/lib/domain/roadmap/resolve-request";
import { AreaLevels } from "./area-levels";
import { HiddenParameters } from "./hidden-parameters";
import { NewAction } from "./new-action";
import type { PlanView } from "./plan-view";
import { TargetField } from "./target-field";

/** What the fields of the form ask; the rest is carried along. */
const OWN = /^(target|area-.*|start|capacity|budget|stages)$/;

/** Asks for a plan; a plain GET form, so the address says what is shown. */
export function PlanForm({ view }: { view: PlanView }) {
  const { request, settings, since } = view;
  const capacity = request.capacity ?? [settings.capacity];
  return (
    <form className="no-print space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <TargetField view={view} />
        <div>
          <label htmlFor="start" className="font-semibold">
            Work begins on
          </label>
          <input
            id="start"
            name="start"
            type="date"
            defaultValue={request.startsOn ?? nextQuarter(since)}
            className={CONTROL}
          />
        </div>
        <div className="w-full sm:w-56">
          <label htmlFor="capacity" className="font-semibold">
            Person-days a quarter
          </label>
          <input
            id="capacity"
            name="capacity"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={capacity.join(" ")}
            aria-describedby="capacity-hint"
            className={CONTROL}
          />
        </div>
        <Button look="secondary">Show this plan</Button>
        {planQuery(request) !== "" && (
          <ButtonLink look="plain" href="?">
            Start over
          </ButtonLink>
        )}
      </div>
      <p id="capacity-hint" className="max-w-prose text-small text-ink-muted">
        One number for every quarter, or one for each with spaces between, such as 10 20 40: the
        last one goes on.
      </p>
      <MoreOptions view={view} />
      <HiddenParameters request={request} without={(name) => OWN.test(name)} />
    </form>
  );
}

function MoreOptions({ view }: { view: PlanView }) {
  const { request, questionnaire, results } = view;
  const { goal, budget, levelByLevel } = request;
  const isUsed = goal.kind === "areas" || budget !== null || !levelByLevel;
  return (
    <details className="max-w-prose" open={isUsed}>
      <summary className="min-h-11 content-center font-semibold text-accent">
        More: a budget, areas one by one, work of your own
      </summary>
      <div className="mt-2 space-y-6 border-l-2 border-line pl-4">
        <div>
          <label htmlFor="budget" className="font-semibold">
            Budget in person-days
          </label>
          <p id="budget-hint" className="text-small text-ink-muted">
            Shows how far so many days go. Leave it empty to plan without.
          </p>
          <input
            id="budget"
            name="budget"
            type="number"
            min={1}
            max={99_999}
            defaultValue={budget ?? ""}
            aria-describedby="budget-hint"
            className={`${CONTROL} max-w-36`}
          />
        </div>
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="stages" value="one" defaultChecked={!levelByLevel} />
          Plan one stage, so that no area waits for the others
        </label>
        <AreaLevels {...{ questionnaire, results, goal }} />
        <NewAction questionnaire={questionnaire} results={results} />
        <Button look="secondary">Show this plan</Button>
      </div>
    </details>
  );
}
