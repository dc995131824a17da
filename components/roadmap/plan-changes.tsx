import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { HiddenParameters } from "./hidden-parameters";

/** Id of the form that the buttons on actions send; it stands once on the page. */
export const PLAN_CHANGES = "plan-changes";

/**
 * The form behind the buttons on actions: it carries the plan as it is, so that a button needs
 * to say only what it changes. Own efforts have a field at each action shown.
 *
 * @param shown ids of practices that are on the plan
 */
export function PlanChanges({
  request,
  shown,
}: {
  request: PlanRequest;
  shown: ReadonlySet<string>;
}) {
  const isField = (name: string) => name.startsWith("days-") && shown.has(name.slice(5));
  return (
    <form id={PLAN_CHANGES} className="hidden">
      <HiddenParameters request={request} without={isField} />
    </form>
  );
}

type Props = { id: string; title: string; days: number; request: PlanRequest };

/** What a team can say about one action of its plan. */
export function ActionControls({ id, title, days, request }: Props) {
  const { pinned, underWay, efforts } = request;
  const own = Object.hasOwn(efforts, id) ? efforts[id] : undefined;
  const said = [
    pinned.includes(id) && "pinned",
    underWay.includes(id) && "under way",
    own !== undefined && "own effort",
  ].filter(Boolean);
  return (
    <details className="no-print">
      <summary className="min-h-11 content-center text-small text-accent">
        Change <span className="sr-only">{title}</span>
        {said.length > 0 && <b className="text-ink">{` · ${said.join(", ")}`}</b>}
      </summary>
      <div className="flex flex-wrap items-end gap-2">
        {(pinned.includes(id) || underWay.includes(id)) && (
          <Change name="undo" id={id} label="As planned" title={title} />
        )}
        {!pinned.includes(id) && <Change name="pin" id={id} label="Pin" title={title} />}
        {!underWay.includes(id) && (
          <Change name="under-way" id={id} label="Under way" title={title} />
        )}
        <Change name="exclude" id={id} label="Leave out" title={title} />
        <label className="text-small">
          Days left <span className="sr-only">for {title}</span>
          <input
            form={PLAN_CHANGES}
            name={`days-${id}`}
            type="number"
            min={1}
            max={9_999}
            placeholder={String(days)}
            defaultValue={own ?? ""}
            className={`${CONTROL} w-24`}
          />
        </label>
        <Button form={PLAN_CHANGES} look="secondary" className="text-small">
          Set days <span className="sr-only">for {title}</span>
        </Button>
      </div>
    </details>
  );
}

/** A button that changes one thing about the plan. */
export function Change({
  name,
  id,
  label,
  title,
}: {
  name: string;
  id: string;
  label: string;
  title: string;
}) {
  return (
    <Button form={PLAN_CHANGES} name={name} value={id} look="secondary" className="text-small">
      {label} <span className="sr-only">{title}</span>
    </Button>
  );
}
