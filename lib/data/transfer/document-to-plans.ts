import { foldCase } from "@/lib/storage/text-keys";
import type { WholePlans } from "@/lib/storage/whole-plans";
import type { ExportPlan } from "./format-plan";

/** The rows of a team's plans as an export says them; the export has to be checked before. */
export function documentToPlans(teamId: string, plans: readonly ExportPlan[]): WholePlans {
  return {
    plans: plans.map((plan) => ({
      id: plan.id,
      team_id: teamId,
      name: plan.name,
      name_key: foldCase(plan.name),
      is_current: plan.current ? 1 : 0,
      created_at: plan.createdAt,
      created_by: plan.createdBy,
      changed_at: plan.changedAt,
      deleted_at: plan.deletedAt,
      version: plan.version,
    })),
    planEditions: plans.flatMap(({ id, editions }) =>
      editions.map(({ number, snapshot, madeAt, madeBy, edition }) => ({
        plan_id: id,
        number,
        snapshot_id: snapshot,
        edition: JSON.stringify(edition),
        made_at: madeAt,
        made_by: madeBy,
      })),
    ),
    planActions: plans.flatMap(({ id, words }) => words.map((each) => wordsRow(id, each))),
  };
}

function wordsRow(planId: string, words: ExportPlan["words"][number]) {
  return {
    plan_id: planId,
    action_id: words.action,
    status: words.status,
    status_at: words.statusAt ?? words.changedAt,
    owner: words.owner,
    due_on: words.dueOn,
    note: words.note,
    version: words.version,
    changed_at: words.changedAt,
    changed_by: words.changedBy,
  };
}
