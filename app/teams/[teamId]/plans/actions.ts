"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import type { NameState } from "@/components/plans/plan-types";
import { makeCurrent, removePlan, renamePlan, restorePlan } from "@/lib/data/plans-change";
import { keepPlan, renewPlan } from "@/lib/data/plans-keep";
import { plansPath, readName, refusedName } from "./read-plan-form";

/** What is kept: the plan that a query asks of a snapshot. */
export type Shown = {
  readonly teamId: string;
  readonly snapshotId: string;
  readonly query: string;
};

/** Keeps the plan that was shown and leads to it. */
export async function keepPlanAction(
  { teamId, snapshotId, query }: Shown,
  _: NameState,
  form: FormData,
): Promise<NameState> {
  await refuseCrossSiteAction();
  const name = readName(form);
  const kept = await keepPlan(await currentActor(), teamId, { snapshotId, query, name });
  if (kept?.status === "invalid") return refusedName(name, kept);
  redirect(kept ? `${plansPath(teamId)}/${kept.planId}?saved=kept` : plansPath(teamId));
}

export async function renamePlanAction(
  teamId: string,
  planId: string,
  _: NameState,
  form: FormData,
): Promise<NameState> {
  await refuseCrossSiteAction();
  const name = readName(form);
  const renamed = await renamePlan(await currentActor(), teamId, planId, { name });
  if (renamed?.status === "invalid") return refusedName(name, renamed);
  redirect(renamed ? `${plansPath(teamId, planId)}?saved=name` : plansPath(teamId));
}

/** Plans again from the latest snapshot and shows what moved. */
export async function renewPlanAction(teamId: string, planId: string): Promise<void> {
  await refuseCrossSiteAction();
  const renewed = await renewPlan(await currentActor(), teamId, planId);
  const saved = renewed?.status === "ok" ? "renewed" : "not-renewed";
  redirect(renewed ? `${plansPath(teamId, planId)}?saved=${saved}` : plansPath(teamId));
}

export async function makeCurrentAction(teamId: string, planId: string): Promise<void> {
  await refuseCrossSiteAction();
  const current = await makeCurrent(await currentActor(), teamId, planId);
  redirect(current ? `${plansPath(teamId, planId)}?saved=current` : plansPath(teamId));
}

/** Removes a plan and shows what is left, with the way back. */
export async function removePlanAction(teamId: string, planId: string): Promise<void> {
  await refuseCrossSiteAction();
  const removed = await removePlan(await currentActor(), teamId, planId);
  redirect(`${plansPath(teamId)}${removed ? `?removed=${removed.id}` : ""}`);
}

export async function restorePlanAction(teamId: string, planId: string): Promise<void> {
  await refuseCrossSiteAction();
  const restored = await restorePlan(await currentActor(), teamId, planId);
  if (restored?.status === "invalid") {
    const why = restored.fieldErrors.name ? "name-taken" : "too-many";
    redirect(`${plansPath(teamId)}?restore=${why}`);
  }
  redirect(restored ? `${plansPath(teamId, planId)}?saved=restored` : plansPath(teamId));
}
