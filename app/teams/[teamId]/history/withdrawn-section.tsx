import { currentActor } from "@/app/current-actor";
import { WithdrawnNotice } from "@/components/history/withdrawn-notice";
import { findDraftStart } from "@/lib/data/drafts";
import { findWithdrawn } from "@/lib/data/snapshots";
import { restoreSnapshotAction } from "../results/[snapshotId]/actions";

/** The notice about a snapshot that was just withdrawn; nothing if it is not withdrawn. */
export async function WithdrawnSection({
  teamId,
  snapshotId,
}: {
  teamId: string;
  snapshotId: string;
}) {
  const actor = await currentActor();
  const snapshot = await findWithdrawn(actor, teamId, snapshotId);
  if (!snapshot) return null;
  const start = await findDraftStart(actor, teamId);
  const isStart = start?.submittedAt === snapshot.submittedAt;
  return (
    <WithdrawnNotice
      snapshot={snapshot}
      restore={restoreSnapshotAction.bind(null, teamId, snapshotId)}
      goOn={isStart ? `/teams/${teamId}/assessment` : null}
    />
  );
}
