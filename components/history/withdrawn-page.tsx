import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { snapshotLabel } from "./snapshot-words";

type Props = {
  snapshot: { teamId: string; name: string; submittedAt: string };
  restore: () => Promise<void>;
};

/** In the place of results that were withdrawn: that they are, and how they come back. */
export function WithdrawnPage({ snapshot, restore }: Props) {
  return (
    <>
      <PageHeader
        context={`Snapshot of ${snapshotLabel(snapshot)}`}
        title="This snapshot was withdrawn"
        lead="It is on no dashboard and in no comparison; the history of its team lists it at the end. Its answers and results are kept as they were submitted."
      />
      <div className="flex flex-wrap gap-3">
        <form action={restore}>
          <Button>Restore it</Button>
        </form>
        <ButtonLink look="secondary" href={`/teams/${snapshot.teamId}/history`}>
          History of the team
        </ButtonLink>
      </div>
    </>
  );
}
