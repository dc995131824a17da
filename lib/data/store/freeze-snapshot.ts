import "server-only";

import { setImmediate } from "node:timers/promises";
import { type Answers, choicesOf } from "@/lib/domain/answers";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";
import { newId } from "@/lib/storage/new-id";
import type { StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { findLastSubmitted } from "@/lib/storage/summary-sources";
import type { SnapshotHead } from "../heads";
import type { Team } from "../team";
import { type Asked, keepQuestionnaireOf } from "./questionnaire-of";
import { addLatest } from "./refresh-summary";

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
 * Scores answers, stores them with what follows from them, and makes the team's summary of it.
 * Call it inside a transaction that holds the team.
 */
export async function freezeSnapshot(db: Db, submission: Submission): Promise<SnapshotHead> {
  const { team, draft, submittedAt: at } = submission;
  const { contentHash } = await keepQuestionnaireOf(db, { at, ...(draft ? { asked: draft } : {}) });
  const make = (submittedAt: string) => makeSnapshot({ ...submission, submittedAt }, contentHash);
  // A server looks for the summary while this process scores: once the question is on its way there.
  const [last, made] = await Promise.all([
    findLastSubmitted(db, team.id),
    setImmediate().then(() => make(at)),
  ]);
  if (!last) throw new Error("Only a team can submit.");
  const submittedAt = after(last.at, at);
  const snapshot = submittedAt === at ? made : make(submittedAt);
  await addLatest(db, team, { last, snapshot });
  return snapshot.head;
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
