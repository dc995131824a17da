import { viewHref } from "@/components/dashboard/view-query";
import type {
  PlanQuery,
  TeamsOfActionQuery,
  WholePlanQuery,
} from "@/lib/domain/organisation/views/plan";

/** What the address of the organisation plan says: which teams, in which order, which page. */
export type PlanView = PlanQuery;

/** What the address of the teams of one practice says. */
export type ActionView = TeamsOfActionQuery;

export const DEFAULT_PLAN: PlanView = {
  ...{ group: null, sort: "teams", direction: "descending", page: 1, size: 25 },
};

export const DEFAULT_ACTION: ActionView = {
  ...{ group: null, sort: "name", direction: "ascending", page: 1, size: 25 },
};

const HOME = "/dashboard/plan";

/** The address of a view of the list; what is not named is the default. */
export function planHref(view: Partial<PlanView>): string {
  return viewHref(HOME, { ...DEFAULT_PLAN, ...view }, DEFAULT_PLAN);
}

/** The address of the teams of one practice. */
export function actionHref(practice: string, view: Partial<ActionView>): string {
  const path = `${HOME}/${encodeURIComponent(practice)}`;
  return viewHref(path, { ...DEFAULT_ACTION, ...view }, DEFAULT_ACTION);
}

/** Where the teams of one practice are downloaded that a view shows. */
export function actionFileHref(practice: string, view: ActionView): string {
  const path = `${actionHref(practice, {})}/export/teams.csv`;
  return viewHref(path, view, DEFAULT_ACTION);
}

/** Where the whole list is downloaded, in the order it is shown in. */
export function planFileHref({ group, sort, direction }: WholePlanQuery): string {
  const whole = { ...DEFAULT_PLAN, group, sort, direction };
  return viewHref(`${HOME}/export/actions.csv`, whole, DEFAULT_PLAN);
}
