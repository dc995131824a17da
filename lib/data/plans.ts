import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { isId } from "@/lib/storage/new-id";
import { findLatestEditions } from "@/lib/storage/plan-editions";
import { findHiddenPlan, findPlan, findPlans, type StoredPlan } from "@/lib/storage/plans";
import type { Db } from "@/lib/storage/storage";
import type { ComparedPlans, KeptPlanView, PlanName, PlansView } from "./plans-views";
import { currentQuestionnaire } from "./store/current-content";
import { readTeam } from "./store/one-team";
import { compareEditions, findPlanHeads, toPlanName } from "./store/plan-head";
import { findSince, standingOf } from "./store/plan-standing";
import { questionnaireOfSnapshot } from "./store/questionnaire-of";
import type { Team } from "./team";

/** The plans of a team that are not removed, with how far each has come; null without the team. */
export async function listPlans(actor: Actor, teamId: string): Promise<PlansView | null> {
  authorise(actor, "read", "plan");
  return readTeam(teamId, async (db, team) => {
    const plans = await findPlans(db, teamId);
    return { team, plans: await findPlanHeads(db, teamId, plans) };
  });
}

/** One plan in its latest edition, held against what was submitted since; null if not there. */
export async function getKeptPlan(
  actor: Actor,
  teamId: string,
  planId: string,
): Promise<KeptPlanView | null> {
  authorise(actor, "read", "plan");
  if (!isId(planId)) return null;
  return readTeam(teamId, async (db, team) => {
    const plan = await findPlan(db, { teamId, id: planId });
    return plan && viewOf(db, team, plan);
  });
}

/** What tells two plans of a team apart; null unless both are there. */
export async function comparePlansOf(
  actor: Actor,
  teamId: string,
  aId: string,
  bId: string,
): Promise<ComparedPlans | null> {
  authorise(actor, "read", "plan");
  if (!isId(aId) || !isId(bId)) return null;
  return readTeam(teamId, async (db, team) => {
    const first = await findPlan(db, { teamId, id: aId });
    const second = await findPlan(db, { teamId, id: bId });
    if (!first || !second) return null;
    const [a, b] = await findPlanHeads(db, teamId, [first, second]);
    if (!a || !b) return null;
    const difference = await compareEditions(db, teamId, [a.edition, b.edition]);
    return { team, a, b, difference };
  });
}

/** A plan that was removed and can be restored; null for any other id. */
export async function findRemovedPlan(
  actor: Actor,
  teamId: string,
  planId: string,
): Promise<Pick<PlanName, "id" | "name"> | null> {
  authorise(actor, "restore", "plan");
  if (!isId(planId)) return null;
  return readTeam(teamId, async (db) => {
    const plan = await findHiddenPlan(db, { teamId, id: planId });
    return plan && { id: plan.id, name: plan.name };
  });
}

async function viewOf(db: Db, team: Team, plan: StoredPlan): Promise<KeptPlanView> {
  const [edition, previous = null] = await findLatestEditions(db, plan.id, 2);
  if (!edition) throw new Error(`The plan ${plan.id} has no edition.`);
  const since = await findSince(db, team.id, [edition]);
  const kept = { teamId: team.id, planId: plan.id, edition };
  const { asked, tracked, newer } = await standingOf(db, kept, since);
  return {
    team,
    plan: toPlanName(plan),
    questionnaire: asked ? await questionnaireOfSnapshot(db, asked) : currentQuestionnaire(),
    edition,
    previous,
    moved: previous && (await compareEditions(db, team.id, [previous, edition])),
    tracked,
    newer,
  };
}
