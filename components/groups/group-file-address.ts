import { DEFAULT_GROUPS, type GroupsView } from "@/components/dashboard/group-address";
import { viewHref } from "@/components/dashboard/view-query";

const FOLDER = "/dashboard/groups/export";

/** Where figures and drawing of the history of a group are downloaded; "" is the whole tree. */
export function groupFileHref(path: string, file: "history.csv" | "history.svg"): string {
  const query = path === "" ? "" : `?${new URLSearchParams({ group: path })}`;
  return `${FOLDER}/${file}${query}`;
}

/** Where all groups below one are downloaded, in the order they are shown in. */
export function groupsFileHref(view: GroupsView): string {
  const { page, size } = DEFAULT_GROUPS;
  return viewHref(`${FOLDER}/groups.csv`, { ...view, page, size }, DEFAULT_GROUPS);
}
