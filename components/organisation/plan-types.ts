import type { LevelRank } from "@/lib/domain/levels";
import type { RankedAction } from "@/lib/domain/organisation/rank-actions";

export type ActionEntry = RankedAction & {
  readonly title: string;
  /** Null when the questionnaire in use no longer asks for it. */
  readonly level: LevelRank | null;
};

/** Teams of the chosen group. */
export type Counts = {
  readonly teams: number;
  /** With a snapshot. */
  readonly assessed: number;
  /** Assessed, but not counted yet. */
  readonly pending: number;
  /** At the highest level. */
  readonly atTop: number;
  /** Whether practices are left out that too few teams need to be told without names. */
  readonly actionsWithheld?: boolean;
};

/** Areas and levels by the names that the questionnaire in use gives them. */
export type Names = {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly levels: readonly { readonly rank: number; readonly name: string }[];
};
