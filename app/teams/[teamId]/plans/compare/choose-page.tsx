import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { ChoosePlans } from "@/components/plans/choose-plans";
import { PlansTrail } from "@/components/plans/plans-trail";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { PlansView } from "@/lib/data/plans-views";

type Props = PlansView & { problems: readonly string[] };

/** Before two plans are chosen: what is wrong with the address, and the way to choose. */
export function ChoosePage({ team, plans, problems }: Props) {
  return (
    <>
      <IgnoredNote problems={problems} />
      <PageHeader context={<PlansTrail team={team} />} title="Compare two plans" />
      {plans.length < 2 ? (
        <EmptyState title="This needs two kept plans">
          <p>Keep a second one, to another level or with other dates, to see them side by side.</p>
        </EmptyState>
      ) : (
        <ChoosePlans teamId={team.id} plans={plans} />
      )}
    </>
  );
}
