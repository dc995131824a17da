import type { Mode } from "@/lib/domain/questionnaire";
import type { Completion, Coverage, Results } from "@/lib/domain/results";

/** What a page shows of a team. */
export type Team = {
  id: string;
  name: string;
  description: string;
  group: string;
  profile: readonly string[];
  tags: readonly string[];
  createdAt: string;
  example: boolean;
};

/** What a list shows of a snapshot. */
export type SnapshotHead = Pick<Results, "overall" | "typical" | "index" | "limitingAreas"> & {
  id: string;
  teamId: string;
  name: string;
  note: string;
  submittedAt: string;
  submittedBy: string;
  mode: Mode;
  questionnaireVersion: string;
  coverage: Coverage;
};

/** What a list shows of a draft. */
export type DraftHead = {
  id: string;
  teamId: string;
  mode: Mode;
  startedAt: string;
  changedAt: string | null;
  completion: Completion;
};
