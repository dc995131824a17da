import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type Answers, choicesOf } from "@/lib/domain/answers";
import { nextActions } from "@/lib/domain/next-actions";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { NextAction, Results } from "@/lib/domain/results";
import { makePlan, type Plan } from "@/lib/domain/roadmap/make-plan";
import type { Query } from "@/lib/domain/roadmap/plan-query/query-reader";
import { type ReadPlan, readPlanQuery } from "@/lib/domain/roadmap/plan-query/read-plan-query";
import type { PlanningSettings } from "@/lib/domain/roadmap/preset";
import { type Assessment, score } from "@/lib/domain/scoring";
import { findAnswers } from "@/lib/storage/answers";
import { findDraft, findDraftOfSnapshot } from "@/lib/storage/drafts";
import { isId } from "@/lib/storage/new-id";
import { findPlans } from "@/lib/storage/plans";
import { findSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import type { DraftHead, SnapshotHead } from "./heads";
import type { PlanName } from "./plans-views";
import { type Beside, findBeside } from "./store/beside";
import { currentPlanning } from "./store/current-content";
import { toDraftHead } from "./store/draft-head";
import { knownToPlans } from "./store/known-to-plans";
import { readTeam } from "./store/one-team";
import { questionnaireOfDraft, questionnaireOfSnapshot } from "./store/questionnaire-of";
import type { Team } from "./team";

export type ResultsSource =
  | { readonly kind: "snapshot"; readonly head: SnapshotHead }
  | { readonly kind: "draft"; readonly head: DraftHead };

export type ResultsView = Beside & {
  readonly team: Team;
  readonly source: ResultsSource;
  /** The one that was asked, which may be older than the one in use. */
  readonly questionnaire: Questionnaire;
  /** Of a snapshot: as frozen when it was submitted. */
  readonly results: Results;
  readonly answers: Answers;
  readonly nextActions: readonly NextAction[];
};

/** Results of one snapshot, or of the draft as it is now. */
type Found = Omit<ResultsView, "nextActions">;

/**
 * Results of one snapshot, or of the draft when `snapshotId` is the word "draft"; null if there
 * is no such team, snapshot or draft.
 */
export async function getResults(
  actor: Actor,
  teamId: string,
  snapshotId: string,
): Promise<ResultsView | null> {
  authorise(actor, "read", snapshotId === "draft" ? "draft" : "snapshot");
  const found = await findResults(teamId, snapshotId);
  return found && toView(found);
}

/** What an address asks of a plan, and whose. */
export type PlanAddress = {
  readonly teamId: string;
  readonly snapshotId: string;
  readonly query: Query;
  /** Names of parameters that belong to somebody else. */
  readonly own?: readonly string[];
};

/** Results with the plan that an address asks for. `plan` is null when there is no next level. */
export type PlanView = ResultsView &
  ReadPlan & {
    readonly settings: PlanningSettings;
    readonly assessment: Assessment;
    /** ISO 8601: when the snapshot was submitted; now for a draft. */
    readonly since: string;
    readonly plan: Plan | null;
    /** The kept plan that the team works off; null before one is kept. */
    readonly currentPlan: Pick<PlanName, "id" | "name"> | null;
  };

/** Results with the plan that the address asks for, read strictly; null as for `getResults`. */
export async function getPlan(
  actor: Actor,
  { teamId, snapshotId, query, own }: PlanAddress,
): Promise<PlanView | null> {
  authorise(actor, "read", snapshotId === "draft" ? "draft" : "snapshot");
  authorise(actor, "read", "plan");
  const found = await findResults(teamId, snapshotId);
  if (!found) return null;
  const { questionnaire, source } = found;
  const assessment = assessmentOf(found);
  const settings = currentPlanning();
  const since = source.kind === "snapshot" ? source.head.submittedAt : new Date().toISOString();
  const read = readPlanQuery(query, knownToPlans(questionnaire, since), own);
  const plan = makePlan({ assessment, request: read.request, settings, since });
  const currentPlan = await readTeam(teamId, (db) => findCurrentPlan(db, teamId));
  return { ...toView(found), ...read, settings, assessment, since, plan, currentPlan };
}

async function findCurrentPlan(db: Db, teamId: string): Promise<PlanView["currentPlan"]> {
  const current = (await findPlans(db, teamId)).find(({ isCurrent }) => isCurrent);
  return current ? { id: current.id, name: current.name } : null;
}

function findResults(teamId: string, snapshotId: string): Promise<Found | null> {
  return readTeam(teamId, (db, team) =>
    snapshotId === "draft" ? findOfDraft(db, team) : findOfSnapshot(db, team, snapshotId),
  );
}

async function findOfDraft(db: Db, team: Team): Promise<Found | null> {
  const draft = await findDraft(db, team.id);
  if (!draft) return null;
  const answers = await findAnswers(db, draft.id);
  const questionnaire = await questionnaireOfDraft(db, draft);
  const facts = { questionnaire, profile: team.profile, choices: choicesOf(answers) };
  const head = toDraftHead(draft, facts);
  const results = score({ ...facts, mode: draft.mode });
  const beside = await findBeside(db, draft.id);
  return { team, source: { kind: "draft", head }, questionnaire, results, answers, ...beside };
}

async function findOfSnapshot(db: Db, team: Team, id: string): Promise<Found | null> {
  const snapshot = isId(id) ? await findSnapshot(db, team.id, id) : null;
  if (!snapshot) return null;
  const { head, contentHash, results, answers } = snapshot;
  const questionnaire = await questionnaireOfSnapshot(db, { ...head, contentHash });
  const beside = await findBeside(db, await findDraftOfSnapshot(db, id));
  return { team, source: { kind: "snapshot", head }, questionnaire, results, answers, ...beside };
}

function toView(found: Found): ResultsView {
  return { ...found, nextActions: nextActions(assessmentOf(found)) };
}

/** With the profile and mode that the results were made with, not those of today. */
function assessmentOf({ questionnaire, results, answers }: Found): Assessment {
  const { profile, mode } = results;
  return { questionnaire, profile, mode, choices: choicesOf(answers) };
}
