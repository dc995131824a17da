import "server-only";

import { type Answers, choicesOf } from "@/lib/domain/answers";
import type { Mode } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";
import { newId } from "@/lib/storage/new-id";
import { findLatestSnapshot, insertSnapshot, type StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { saveSummary } from "@/lib/storage/summaries";
import type { SnapshotHead } from "../heads";
import type { Team } from "../team";
import { currentContentHash, currentQuestionnaire } from "./current-content";
import { summarise } from "./summarise";

/** What is to be frozen. */
export type Submission = {
  readonly team: Team;
  readonly mode: Mode;
  readonly answers: Answers;
  readonly name: string;
  readonly note: string;
  /** ISO 8601, UTC; moved behind the snapshot before when clocks disagree. */
  readonly submittedAt: string;
  readonly submittedBy: string;
};

/**
 * Scores answers, stores them with everything that follows from them, and makes the team's
 * summary of it. Call it inside a transaction that holds the team.
 */
export async function freezeSnapshot(db: Db, submission: Submission): Promise<SnapshotHead> {
  const { team } = submission;
  const previous = await findLatestSnapshot(db, team.id);
  const snapshot = makeSnapshot(submission, previous);
  await insertSnapshot(db, snapshot);
  const { id: snapshotId, submittedAt } = snapshot.head;
  const details = summarise(snapshot, previous);
  await saveSummary(db, { teamId: team.id, snapshotId, submittedAt, details });
  return snapshot.head;
}

function makeSnapshot(submission: Submission, previous: StoredSnapshot | null): StoredSnapshot {
  const { team, mode, answers, name, note, submittedBy } = submission;
  const questionnaire = currentQuestionnaire();
  const { profile } = team;
  const choices = choicesOf(answers);
  const results = score({ questionnaire, profile, mode, choices });
  const { overall, typical, index, coverage, limitingAreas } = results;
  return {
    head: {
      id: newId(),
      teamId: team.id,
      name,
      note,
      submittedAt: after(previous?.head.submittedAt, submission.submittedAt),
      submittedBy,
      mode,
      questionnaireVersion: questionnaire.version,
      overall,
      typical,
      index,
      coverage,
      limitingAreas,
    },
    profile,
    scope: scopeOf(questionnaire, profile, mode).practices.map((practice) => practice.id),
    contentHash: currentContentHash(),
    answers,
    results,
  };
}

/** The later of the two, so that the order of snapshots by time is the order of submission. */
function after(previous: string | undefined, now: string): string {
  if (previous === undefined || previous < now) return now;
  return new Date(Date.parse(previous) + 1).toISOString();
}
