import type { PlanActions } from "@/components/plans/plan-report";
import { makeCurrentAction, removePlanAction, renamePlanAction, renewPlanAction } from "../actions";
import { changeActionAction } from "./actions";

/** What can be done with one plan, as actions of its forms. */
export function planActions(teamId: string, planId: string): PlanActions {
  return {
    renew: renewPlanAction.bind(null, teamId, planId),
    rename: renamePlanAction.bind(null, teamId, planId),
    makeCurrent: makeCurrentAction.bind(null, teamId, planId),
    remove: removePlanAction.bind(null, teamId, planId),
    change: (actionId) => changeActionAction.bind(null, { teamId, planId, actionId }),
  };
}
