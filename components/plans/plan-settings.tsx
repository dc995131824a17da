import { Button } from "@/components/ui/button";
import { NameForm } from "./name-form";
import type { NameAction } from "./plan-types";

type Props = {
  plan: { readonly name: string; readonly isCurrent: boolean };
  rename: NameAction;
  makeCurrent: () => Promise<void>;
  remove: () => Promise<void>;
};

/** What can be done with a plan as a whole. */
export function PlanSettings({ plan, rename, makeCurrent, remove }: Props) {
  return (
    <section aria-labelledby="settings" className="no-print border-t border-line pt-6">
      <h2 id="settings">The plan as a whole</h2>
      <div className="mt-4 space-y-6">
        <NameForm action={rename} name={plan.name} label="Name of the plan" button="Rename" />
        {plan.isCurrent ? (
          <p className="max-w-prose text-ink-muted">
            This is the current plan: the page of the team shows how far it has come.
          </p>
        ) : (
          <form action={makeCurrent} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button look="secondary">Make it the current plan</Button>
            <p className="text-ink-muted">The page of the team then shows how far it has come.</p>
          </form>
        )}
        <form action={remove} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="danger">Remove this plan</Button>
          <p className="text-ink-muted">You can undo this on the next page.</p>
        </form>
      </div>
    </section>
  );
}
