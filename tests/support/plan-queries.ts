import type { GroupQuery } from "@/lib/domain/organisation/views/groups";
import type { PlanQuery, TeamsOfActionQuery } from "@/lib/domain/organisation/views/plan";

/** All practices in the order of the plan, as many on a page as there can be. */
export const ALL_ACTIONS: PlanQuery = {
  ...{ group: null, sort: "teams", direction: "descending", page: 1, size: 100 },
};

/** The teams of a practice by name. */
export const TEAMS_BY_NAME: TeamsOfActionQuery = {
  ...{ group: null, sort: "name", direction: "ascending", page: 1, size: 50 },
};

/** The first groups below one by name, with a year of history. */
export const GROUPS_BY_NAME: GroupQuery = {
  ...{ months: 12, sort: "name", direction: "ascending", paging: { page: 1, size: 25 } },
};

/** All groups below one, as for a file. */
export const WHOLE_GROUP: GroupQuery = { ...GROUPS_BY_NAME, paging: null };
