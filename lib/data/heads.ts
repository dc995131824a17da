import type { Level } from "@/lib/domain/levels";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Completion, Coverage, LevelRange, Range } from "@/lib/domain/results";

/** A snapshot without its answers: enough for lists and headlines. Times are ISO 8601, UTC. */
export type SnapshotHead = {
  readonly id: string;
  readonly teamId: string;
  /** May be empty. */
  readonly name: string;
  readonly note: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly mode: Mode;
  readonly questionnaireVersion: string;
  readonly overall: LevelRange | null;
  readonly typical: { readonly low: Level; readonly high: Level } | null;
  /** 0 to 100, unrounded. */
  readonly index: Range;
  readonly coverage: Coverage;
  readonly limitingAreas: readonly string[];
};

/** A team's draft without its answers. Times are ISO 8601, UTC. */
export type DraftHead = {
  readonly id: string;
  readonly teamId: string;
  readonly mode: Mode;
  readonly startedAt: string;
  /** When an answer was last saved; null before the first. */
  readonly changedAt: string | null;
  /** Of the questionnaire that asks it, which may be an earlier one. */
  readonly questionnaireVersion: string;
  readonly completion: Completion;
};
