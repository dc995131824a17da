import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Before the first plan is kept: what will be here, and how to get there. */
export function NoPlans({
  teamId,
  snapshotId,
}: {
  teamId: string;
  /** The latest one; null before anything is submitted. */
  snapshotId: string | null;
}) {
  return (
    <EmptyState
      title="What will be here"
      action={
        snapshotId === null ? (
          <ButtonLink href={`/teams/${teamId}/assessment`}>Answer the questionnaire</ButtonLink>
        ) : (
          <ButtonLink href={`/teams/${teamId}/results/${snapshotId}/roadmap`}>
            Plan the roadmap
          </ButtonLink>
        )
      }
    >
      <p>
        A plan that is kept has owners, dates and a state for every action, and the next snapshot
        closes what has been adopted.
      </p>
      <p className="mt-2">
        {snapshotId === null
          ? "Submit a first snapshot, open its roadmap and choose “Keep this plan” there."
          : "Open the roadmap of a snapshot, set target, dates and capacity until it suits the team, and choose “Keep this plan” there."}
      </p>
    </EmptyState>
  );
}
