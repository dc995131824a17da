import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import type { SnapshotInTime } from "./history-types";
import { snapshotLabel } from "./snapshot-words";

type Props = {
  teamId: string;
  /** Oldest first. */
  snapshots: readonly SnapshotInTime[];
  older: string;
  newer: string;
};

/** Any two snapshots of the team, chosen by a plain form. */
export function ChooseSnapshots({ teamId, snapshots, older, newer }: Props) {
  return (
    <form
      action={`/teams/${teamId}/history`}
      method="get"
      aria-label="Snapshots to compare"
      className="no-print mb-8 grid items-end gap-3 sm:grid-cols-[minmax(0,20rem)_minmax(0,20rem)_auto] sm:justify-start"
    >
      <Choice name="from" label="From" snapshots={snapshots} chosen={older} />
      <Choice name="to" label="To" snapshots={snapshots} chosen={newer} />
      <Button look="secondary">Compare</Button>
    </form>
  );
}

function Choice({
  name,
  label,
  snapshots,
  chosen,
}: {
  name: string;
  label: string;
  snapshots: readonly SnapshotInTime[];
  chosen: string;
}) {
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
        {snapshots.toReversed().map(({ head }) => (
          <option key={head.id} value={head.id}>
            {snapshotLabel(head)}
          </option>
        ))}
      </select>
    </div>
  );
}
