import type { Level } from "@/lib/domain/levels";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Coverage, LevelRange, Range } from "@/lib/domain/results";
import type { Team } from "./team";

/** One area of a team's latest snapshot; level and index are null out of scope. */
export type DashboardArea = {
  readonly id: string;
  readonly inScope: boolean;
  readonly level: { readonly low: Level; readonly high: Level } | null;
  readonly index: Range | null;
  readonly manyNotApplicable: boolean;
};

/** The snapshot before the latest. Without the same version, mode and profile nothing is compared. */
export type PreviousSnapshot = {
  readonly id: string;
  readonly submittedAt: string;
  readonly comparable: boolean;
  /** Low bound of the index, latest minus previous; null when not comparable. */
  readonly indexChange: number | null;
  /** Low bounds of levels that differ; empty when not comparable. */
  readonly levelChanges: readonly {
    readonly area: string;
    readonly from: Level;
    readonly to: Level;
  }[];
};

export type DashboardSnapshot = {
  readonly id: string;
  readonly submittedAt: string;
  readonly mode: Mode;
  readonly questionnaireVersion: string;
  readonly coverage: Coverage;
  readonly overall: LevelRange | null;
  readonly index: Range;
  readonly areas: readonly DashboardArea[];
  readonly previous: PreviousSnapshot | null;
};

/** One team on the dashboard; `snapshot` is null for a team without one. */
export type DashboardRow = {
  readonly team: Pick<Team, "id" | "name" | "group" | "example">;
  readonly snapshot: DashboardSnapshot | null;
};
