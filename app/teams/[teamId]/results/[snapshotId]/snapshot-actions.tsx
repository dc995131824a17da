import { WithdrawSnapshot } from "@/components/history/withdraw-snapshot";
import { withdrawSnapshotAction } from "./actions";

/** What can be done with a snapshot as a whole. */
export function SnapshotActions({ teamId, snapshotId }: { teamId: string; snapshotId: string }) {
  return <WithdrawSnapshot withdraw={withdrawSnapshotAction.bind(null, teamId, snapshotId)} />;
}
