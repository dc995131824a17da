import type { GroupSort } from "@/lib/domain/organisation/views/groups";
import type { Paging, Sorting } from "@/lib/domain/organisation/views/paging";
import { viewHref } from "./view-query";

/** What the address of a group says: its path, null for the whole tree, and of the groups below which order and page. */
export type GroupsView = Sorting<GroupSort> & Paging & { readonly group: string | null };

export const DEFAULT_GROUPS: GroupsView = {
  ...{ group: null, sort: "name", direction: "ascending", page: 1, size: 25 },
};

/** The address of a view of a group. */
export function groupsHref(view: GroupsView): string {
  return viewHref("/dashboard/groups", view, DEFAULT_GROUPS);
}

/** The page of a group by its path; of the whole tree without one. */
export function groupHref(group: string | null = null): string {
  return groupsHref({ ...DEFAULT_GROUPS, group });
}
