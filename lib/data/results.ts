import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Answers } from "@/lib/domain/answers";
import type { LevelRank } from "@/lib/domain/levels";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { NextAction, Results } from "@/lib/domain/results";
import type { Roadmap } from "@/lib/domain/roadmap";
import type { DraftHead, SnapshotHead } from "./heads";
import type { Team } from "./team";

export type ResultsSource =
  | { readonly kind: "snapshot"; readonly head: SnapshotHead }
  | { readonly kind: "draft"; readonly head: DraftHead };

export type ResultsView = {
  readonly team: Team;
  readonly source: ResultsSource;
  readonly questionnaire: Questionnaire;
  readonly results: Results;
  readonly answers: Answers;
  readonly nextActions: readonly NextAction[];
};

export type RoadmapView = ResultsView & { readonly roadmap: Roadmap | null };

/** Results of one snapshot, or of the draft when `snapshotId` is the word "draft". */
export async function getResults(
  _actor: Actor,
  _teamId: string,
  _snapshotId: string,
): Promise<ResultsView | null> {
  throw new Error("not built yet");
}

/** Results with the way to `target`; null as a target takes the next level. */
export async function getRoadmap(
  _actor: Actor,
  _teamId: string,
  _snapshotId: string,
  _target: LevelRank | null,
): Promise<RoadmapView | null> {
  throw new Error("not built yet");
}
