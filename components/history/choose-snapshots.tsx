import { ChooseTwo } from "@/components/ui/choose-two";
import type { SnapshotInTime } from "./history-types";
import { snapshotLabel } from "./snapshot-words";

type Props = {
  teamId: string;
  /** Oldest first. */
  snapshots: readonly SnapshotInTime[];
  older: string;
  newer: string;
};

/** Any two snapshots of the team. */
export function ChooseSnapshots({ teamId, snapshots, older, newer }: Props) {
  return (
    <ChooseTwo
      action={`/teams/${teamId}/history`}
      label="Snapshots to compare"
      className="no-print mb-8"
      options={snapshots
        .toReversed()
        .map(({ head }) => ({ id: head.id, title: snapshotLabel(head) }))}
      choices={[
        { name: "from", label: "From", chosen: older },
        { name: "to", label: "To", chosen: newer },
      ]}
    />
  );
}
