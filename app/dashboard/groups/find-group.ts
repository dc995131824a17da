import type { GroupsView } from "@/components/dashboard/group-address";
import { noSuchGroup } from "@/components/dashboard/group-words";
import type { Actor } from "@/lib/access/actor";
import { getGroup } from "@/lib/data/organisation/get-group";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import { HISTORY_MONTHS } from "./history-months";

/** A group, or the top of the tree where no team is in it: after a renaming one finds the way there. */
export async function findGroup(
  actor: Actor,
  { group, sort, direction, page, size }: GroupsView,
): ReturnType<typeof getGroup> {
  const query = { months: HISTORY_MONTHS, sort, direction, paging: { page, size } };
  return (await getGroup(actor, group ?? "", query)) ?? getGroup(actor, "", query);
}

/** What became of what was asked for but is not shown. */
export function groupProblems(
  { path, pages }: Pick<GroupView, "path" | "pages">,
  { group, page }: GroupsView,
): readonly string[] {
  if (path !== (group ?? "")) return [noSuchGroup(group ?? "")];
  return page > pages.page ? [`There is no page ${page}.`] : [];
}
