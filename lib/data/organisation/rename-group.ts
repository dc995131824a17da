import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { movedPath } from "@/lib/domain/organisation/group-path";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import { findTeamsOfMark } from "@/lib/storage/organisation/team-rows";
import { lockTeam, updateTeamFields } from "@/lib/storage/teams";
import { invalidField } from "../input/field-errors";
import { parseGroup } from "../input/team-input";
import type { Invalid } from "../invalid";
import { getStorage } from "../store/open-storage";
import { refreshRows } from "../store/refresh-row";
import { storable } from "./settings";

/**
 * Gives a group another path, and with it every group below: to rename it, or to move it below
 * another. Teams, snapshots and history move with it. A path that is there already is refused,
 * because the two could not be told apart again.
 *
 * @param input the new path
 * @returns null when no team is in the group or below it
 */
export async function renameGroup(
  actor: Actor,
  group: string,
  input: unknown,
): Promise<
  { readonly status: "ok"; readonly path: string; readonly teams: number } | Invalid | null
> {
  authorise(actor, "change", "team");
  const parsed = parseGroup(input);
  if (parsed.status === "invalid") return parsed;
  const { path } = parsed;
  const from = storable(group);
  if (path === "") return invalidField("group", "Enter a name for the group.");
  const storage = await getStorage();
  return storage.write(async (db) => {
    const ids = await findTeamsOfMark(db, markOfGroup(from));
    if (from === "" || ids.length === 0) return null;
    if (path === from) return { status: "ok", path, teams: ids.length };
    if (movedPath(path, from, "") !== null) {
      return invalidField("group", "Choose another path: a group cannot be below itself.");
    }
    if ((await findTeamsOfMark(db, markOfGroup(path))).length > 0) {
      return invalidField("group", `Choose another path: there is a group “${path}” already.`);
    }
    const at = new Date().toISOString();
    for (const id of ids) {
      const team = await lockTeam(db, id);
      const moved = team && movedPath(team.group, from, path);
      if (team && moved) await updateTeamFields(db, id, { ...team, group: moved, at });
    }
    await refreshRows(db, ids, { isRenamed: true });
    return { status: "ok", path, teams: ids.length };
  });
}
