import "server-only";

import { type Answers, choicesOf } from "@/lib/domain/answers";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";
import { newId } from "@/lib/storage/new-id";
import { saveNextActions } from "@/lib/storage/next-actions";
import {
  findLastSubmission,
  findLatestSnapshots,
  insertSnapshot,
  type StoredSnapshot,
} from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { removeSummary, saveSummary } from "@/lib/storage/summaries";
import type { SnapshotHead } from "../heads";
import type { Team } from "../team";
import { nextActionsOf } from "./next-actions";
import { type Asked, keepQuestionnaireOf } from "./questionnaire-of";
import { refreshRows } from "./refresh-row";
import { summarise } from "./summarise";

/** What is to be frozen. */
export type Submission = {
  readonly team: Team;
  readonly mode: Mode;
  /** The one that asked the draft. */
  readonly questionnaire: Questionnaire;
  /** Left out where there is no draft: then the questionnaire is the one in use. */
  readonly draft?: Asked;
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
  const { team, draft, submittedAt: at } = submission;
  const { contentHash } = await keepQuestionnaireOf(db, { at, ...(draft ? { asked: draft } : {}) });
  const submittedAt = after(await findLastSubmission(db, team.id), at);
  const snapshot = makeSnapshot({ ...submission, submittedAt }, contentHash);
  await insertSnapshot(db, snapshot);
  await refreshSummary(db, team.id);
  return snapshot.head;
}

/**
 * Makes the summary of a team and the actions of its plan from its latest snapshots, or removes
 * both if there is none, and its row and the counts of its groups with them. Call it in every
 * transaction that adds, withdraws or restores one.
 */
export function refreshSummary(db: Db, teamId: string): Promise<void> {
  return refreshSummaries(db, [teamId]);
}

/** The same for several teams in one transaction. */
export async function refreshSummaries(db: Db, teamIds: readonly string[]): Promise<void> {
  for (const id of teamIds) await makeSummary(db, id);
  await refreshRows(db, teamIds);
}

async function makeSummary(db: Db, teamId: string): Promise<void> {
  const [latest, previous] = await findLatestSnapshots(db, teamId, 2);
  if (latest) {
    const { id: snapshotId, submittedAt } = latest.head;
    const details = summarise(latest, previous ?? null);
    await saveSummary(db, { teamId, snapshotId, submittedAt, details });
    await saveNextActions(db, teamId, await nextActionsOf(db, latest));
  } else {
    await removeSummary(db, teamId);
  }
}

/** A snapshot with its results, not stored yet. */
export function makeSnapshot(
  { id = newId(), ...submission }: Submission & { readonly id?: string },
  contentHash: string,
): StoredSnapshot {
  const { team, mode, questionnaire, answers, name, note, submittedAt, submittedBy } = submission;
  const { profile } = team;
  const choices = choicesOf(answers);
  const results = score({ questionnaire, profile, mode, choices });
  const { overall, typical, index, coverage, limitingAreas } = results;
  return {
    head: {
      id,
      teamId: team.id,
      ...{ name, note, submittedAt, submittedBy, mode },
      questionnaireVersion: questionnaire.version,
      ...{ overall, typical, index, coverage, limitingAreas },
    },
    profile,
    scope: scopeOf(questionnaire, profile, mode).practices.map((practice) => practice.id),
    contentHash,
    answers,
    results,
  };
}

/** The later of the two, so that the order of snapshots by time is the order of submission. */
function after(previous: string | null, now: string): string {
  if (previous === null || previous < now) return now;
  return new Date(Date.parse(previous) + 1).toISOString();
}
