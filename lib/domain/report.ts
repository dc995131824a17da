import type { Answers } from "./answers";
import type { Gate } from "./gates/gate";
import type { Questionnaire } from "./questionnaire";
import type { NextAction, Results } from "./results";
import type { FilledSheet } from "./worksheets/filled-sheet";

/**
 * What a report was made from: a frozen snapshot, or the draft as it stands. Times are ISO-8601
 * UTC; `changedAt` is null for a draft without an answer.
 */
export type ReportSource =
  | {
      readonly kind: "snapshot";
      readonly head: {
        readonly id: string;
        readonly name: string;
        readonly note: string;
        readonly submittedAt: string;
        readonly submittedBy: string;
      };
    }
  | {
      readonly kind: "draft";
      readonly head: {
        readonly id: string;
        readonly startedAt: string;
        readonly changedAt: string | null;
      };
    };

/** Everything needed to tell a team its results: pages and exports take the same object. */
export type Report = {
  readonly team: { readonly id: string; readonly name: string };
  readonly source: ReportSource;
  readonly questionnaire: Questionnaire;
  readonly results: Results;
  readonly answers: Answers;
  readonly nextActions: readonly NextAction[];
  /** Manual gates, in the order in which they were added. Part of no level. */
  readonly gates: readonly Gate[];
  /** Worksheets with an answer, in content order. Part of no level. */
  readonly sheets: readonly FilledSheet[];
};
