import { ACTION_STATUSES } from "@/lib/domain/plans/kept-plan";
import { parseStored } from "@/lib/storage/stored-json";
import { storedEdition } from "@/lib/storage/stored-plan";
import type { WholePlans } from "@/lib/storage/whole-plans";
import type { ExportPlan } from "./format-plan";
import { by } from "./order-by";

/** The stored plans of a team as an export says them. */
export function plansToDocument(whole: WholePlans): ExportPlan[] {
  const plans = whole.plans.toSorted(
    by(
      (each) => each.created_at,
      ({ id }) => id,
    ),
  );
  return plans.map((plan) => ({
    id: plan.id,
    name: plan.name,
    current: plan.is_current === 1,
    version: plan.version,
    createdAt: plan.created_at,
    createdBy: plan.created_by,
    changedAt: plan.changed_at,
    deletedAt: plan.deleted_at,
    editions: whole.planEditions
      .filter(({ plan_id }) => plan_id === plan.id)
      .toSorted(by(({ number }) => number))
      .map(editionOf),
    words: whole.planActions
      .filter(({ plan_id }) => plan_id === plan.id)
      .toSorted(by(({ action_id }) => action_id))
      .map(wordsOf),
  }));
}

function editionOf(row: WholePlans["planEditions"][number]): ExportPlan["editions"][number] {
  return {
    number: row.number,
    snapshot: row.snapshot_id,
    madeAt: row.made_at,
    madeBy: row.made_by,
    edition: parseStored(storedEdition, row.edition),
  };
}

function wordsOf(row: WholePlans["planActions"][number]): ExportPlan["words"][number] {
  return {
    action: row.action_id,
    status: ACTION_STATUSES.find((status) => status === row.status) ?? "to-do",
    ...(row.status_at === row.changed_at ? {} : { statusAt: row.status_at }),
    owner: row.owner,
    dueOn: row.due_on,
    note: row.note,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
