import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import { gateActions } from "@/lib/domain/gates/gate-actions";
import { waitWords } from "@/lib/domain/gates/gate-words";
import { HiddenParameters } from "./hidden-parameters";
import type { PlanView } from "./plan-view";

type Props = {
  view: PlanView;
  /** ISO 8601 date. */
  today: string;
};

/** What questionable gates ask the team to do, each with the way onto the plan as an own action. */
export function GateActions({ view: { gates, request }, today }: Props) {
  const planned = new Set(request.extra.map(({ title }) => title));
  const actions = gateActions(gates, today);
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="gate-actions">
      <h2 id="gate-actions">Manual gates to act on</h2>
      <p className="mt-1 max-w-prose text-ink-muted">
        They raise no level, so the plan has them only if you add them. Nobody but the team can say
        how many days they take.
      </p>
      <ul className="mt-3">
        {actions.map(({ gate, title, overdue }) => (
          <li
            key={gate.id}
            className="grid items-center gap-x-8 gap-y-1 border-t border-line py-2 md:grid-cols-[1fr_auto]"
          >
            <div className="min-w-0">
              <h3 className="wrap-anywhere">
                <bdi>{title}</bdi>
              </h3>
              <p className="text-small text-ink-muted">
                {`A change waits here: ${waitWords(gate.waitHours)}.`}
                {overdue && <strong className="text-hold"> The review is overdue.</strong>}
              </p>
            </div>
            {planned.has(title) ? (
              <p className="text-small font-semibold">On the plan</p>
            ) : (
              <form className="no-print flex flex-wrap items-center gap-3">
                <HiddenParameters request={request} without={() => false} />
                <input type="hidden" name="new-title" value={title} />
                <label className="flex items-center gap-2 text-small whitespace-nowrap">
                  Person-days<span className="sr-only"> for {title}</span>
                  <span className="w-20">
                    {" "}
                    <input
                      name="new-days"
                      type="number"
                      min={1}
                      max={9_999}
                      required
                      className={CONTROL}
                    />
                  </span>
                </label>
                <Button look="secondary">Add to the plan</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
