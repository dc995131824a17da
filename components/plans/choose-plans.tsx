import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import type { NamedPlan } from "./plan-types";

type Props = {
  teamId: string;
  plans: readonly NamedPlan[];
};

/** Any two plans of the team, chosen by a plain form; nothing while there is only one. */
export function ChoosePlans({ teamId, plans }: Props) {
  const [first, second] = plans;
  if (!first || !second) return null;
  return (
    <section aria-labelledby="compare" className="no-print mt-10 border-t border-line pt-6">
      <h2 id="compare" className="mb-3">
        Two plans side by side
      </h2>
      <form
        action={`/teams/${teamId}/plans/compare`}
        method="get"
        aria-label="Plans to compare"
        className="grid items-end gap-3 sm:grid-cols-[minmax(0,20rem)_minmax(0,20rem)_auto] sm:justify-start"
      >
        <Choice name="a" label="One plan" plans={plans} chosen={first.id} />
        <Choice name="b" label="The other" plans={plans} chosen={second.id} />
        <Button look="secondary">Compare</Button>
      </form>
    </section>
  );
}

type ChoiceProps = { name: string; label: string; plans: readonly NamedPlan[]; chosen: string };

function Choice({ name, label, plans, chosen }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={name} className="text-small font-semibold">
        {label}
      </label>
      <select
        key={chosen}
        id={name}
        name={name}
        defaultValue={chosen}
        autoComplete="off"
        className={CONTROL}
      >
        {plans.map(({ id, name: title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
