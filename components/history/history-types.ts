import type { SnapshotHead } from "@/components/teams/team-types";
import type { Difference } from "@/lib/domain/asked-alike";
import type { SnapshotComparison } from "@/lib/domain/compare-snapshots";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { AreaResult } from "@/lib/domain/results";

export type AreaInTime = Pick<AreaResult, "id" | "inScope" | "level" | "index" | "coverage">;

/** One snapshot in the history of its team. */
export type SnapshotInTime = {
  readonly head: SnapshotHead;
  /** What was asked otherwise than in the snapshot before; lines break here. */
  readonly differences: readonly Difference[];
  readonly areas: readonly AreaInTime[];
};

/** Two snapshots that can be compared answer by answer. */
export type ComparedPair = {
  readonly older: SnapshotInTime;
  readonly newer: SnapshotInTime;
  readonly questionnaire: Questionnaire;
  readonly comparison: SnapshotComparison;
};
