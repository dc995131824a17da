import type { LevelLineData, LevelPoint } from "@/components/charts/level-line-data";
import type { SnapshotInTime } from "./history-types";

/** The levels of one area as runs of points; a run ends where the next snapshot was asked otherwise. */
export function levelLine(snapshots: readonly SnapshotInTime[], area: string): LevelLineData {
  const times = snapshots.map(timeOf);
  const runs = runsOf(snapshots);
  return {
    area,
    runs: runs
      .map((run) => run.flatMap((snapshot) => pointOf(snapshot, area)))
      .filter((run) => run.length > 0),
    breaks: runs.slice(1).flatMap((run, place) => {
      const [before, after] = [runs[place]?.at(-1), run[0]];
      return before && after ? [(timeOf(before) + timeOf(after)) / 2] : [];
    }),
    from: times[0] ?? 0,
    to: times.at(-1) ?? 0,
  };
}

function timeOf({ head }: SnapshotInTime): number {
  return Date.parse(head.submittedAt);
}

/** Snapshots in a row that were asked alike, oldest first. */
export function runsOf(snapshots: readonly SnapshotInTime[]): readonly SnapshotInTime[][] {
  const runs: SnapshotInTime[][] = [];
  for (const snapshot of snapshots) {
    const run = runs.at(-1);
    if (run && snapshot.differences.length === 0) run.push(snapshot);
    else runs.push([snapshot]);
  }
  return runs;
}

function pointOf({ head, areas }: SnapshotInTime, area: string): LevelPoint[] {
  const level = areas.find(({ id }) => id === area)?.level;
  if (!level) return [];
  const { low, high } = level;
  return [{ snapshot: head.id, at: Date.parse(head.submittedAt), low, high }];
}
