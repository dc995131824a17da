import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import type { SnapshotHead } from "@/lib/data/heads";
import { getKeptPlan, listPlans } from "@/lib/data/plans";
import { changeAction } from "@/lib/data/plans-actions";
import { keepPlan } from "@/lib/data/plans-keep";
import type { ActionInput, KeptPlanView } from "@/lib/data/plans-views";
import { submitDraft } from "@/lib/data/snapshots";
import type { Team } from "@/lib/data/team";
import type { Choice } from "@/lib/domain/answers";
import { answerOf, makeTeam, practiceIds, save, submitAlike } from "./teams";

/** The practices that test teams answer. */
export const BUILD = { practices: practiceIds("build") };

/** A team with one snapshot, all of build answered 1, and a plan kept from it. */
export async function makePlanned(name: string, query = "") {
  const team = await makeTeam(name);
  const snapshot = await submitAlike(team, 1, BUILD);
  const planId = await keep(team.id, snapshot.id, { name: "The plan", query });
  return { team, snapshot, planId };
}

/** Keeps a plan; throws when it is refused. */
export async function keep(
  teamId: string,
  snapshotId: string,
  { name, query = "" }: { readonly name: string; readonly query?: string },
): Promise<string> {
  const kept = await keepPlan(LOCAL_OWNER, teamId, { snapshotId, query, name });
  if (kept?.status !== "ok") throw new Error(JSON.stringify(kept));
  return kept.planId;
}

/** A plan that has to be there. */
export async function planOf(teamId: string, planId: string): Promise<KeptPlanView> {
  const view = await getKeptPlan(LOCAL_OWNER, teamId, planId);
  if (!view) throw new Error("There is no such plan.");
  return view;
}

/** Names of the plans of a team as listed, the current one in capitals. */
export async function namesOf(teamId: string): Promise<readonly string[]> {
  const { plans = [] } = (await listPlans(LOCAL_OWNER, teamId)) ?? {};
  return plans.map(({ name, isCurrent }) => (isCurrent ? name.toUpperCase() : name));
}

/** What nobody has said yet. */
export const NOTHING_SAID: ActionInput = {
  status: "to-do",
  owner: "",
  dueOn: null,
  note: "",
  version: 0,
};

/** Says something about an action on what is stored. */
export async function say(
  { teamId, planId, actionId }: Record<"teamId" | "planId" | "actionId", string>,
  said: Partial<ActionInput>,
) {
  const { tracked } = await planOf(teamId, planId);
  const words = tracked.actions.find(({ action }) => action.id === actionId)?.words;
  const { version = 0 } = words ?? {};
  const input = { ...NOTHING_SAID, ...said, version };
  return changeAction(LOCAL_OWNER, teamId, planId, actionId, input);
}

/** Submits what was submitted last, with some answers changed. */
export async function submitChanged(
  team: Team,
  changed: Readonly<Record<string, Choice>>,
): Promise<SnapshotHead> {
  await startDraft(LOCAL_OWNER, team.id, "full");
  for (const [id, choice] of Object.entries(changed)) {
    const saved = await save(team.id, id, answerOf(choice));
    if (saved?.status !== "ok") throw new Error(JSON.stringify(saved));
  }
  const submitted = await submitDraft(LOCAL_OWNER, team.id, { name: "", note: "" });
  if (submitted?.status !== "ok") throw new Error(JSON.stringify(submitted));
  return submitted.snapshot;
}
