import { ChooseTwo } from "@/components/ui/choose-two";
import type { NamedPlan } from "./plan-types";

type Props = {
  teamId: string;
  plans: readonly NamedPlan[];
};

/** Any two plans of the team; nothing while there is only one. */
export function ChoosePlans({ teamId, plans }: Props) {
  const [first, second] = plans;
  if (!first || !second) return null;
  return (
    <section aria-labelledby="compare" className="no-print mt-10 border-t border-line pt-6">
      <h2 id="compare" className="mb-3">
        Two plans side by side
      </h2>
      <ChooseTwo
        action={`/teams/${teamId}/plans/compare`}
        label="Plans to compare"
        options={plans.map(({ id, name }) => ({ id, title: name }))}
        choices={[
          { name: "a", label: "One plan", chosen: first.id },
          { name: "b", label: "The other", chosen: second.id },
        ]}
      />
    </section>
  );
}
