import type { FoundTeam } from "@/lib/domain/organisation/views/teams";
import type { Db } from "@/lib/storage/storage";
import { foldCase } from "@/lib/storage/text-keys";

/** Live teams by id, and the one of exactly this name, in no order; ids of no team are left out. */
export async function findNamedTeams(
  db: Db,
  { ids, name }: { readonly ids: readonly string[]; readonly name: string },
): Promise<readonly (FoundTeam & { readonly exact: boolean })[]> {
  const key = foldCase(name);
  const rows = await db
    .selectFrom("teams")
    .leftJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .select(["teams.id", "name", "name_key", "group_name", "snapshot_id"])
    .where("teams.deleted_at", "is", null)
    .where(({ eb, or }) =>
      or([
        // Not by the name itself: SQLite would look at all teams.
        eb(
          "teams.id",
          "=",
          db
            .selectFrom("teams")
            .select("id")
            .where("name_key", "=", key)
            .where("deleted_at", "is", null),
        ),
        ...(ids.length > 0 ? [eb("teams.id", "in", [...ids])] : []),
      ]),
    )
    .execute();
  return rows.map(({ id, name, name_key, group_name, snapshot_id }) => ({
    ...{ id, name, group: group_name, assessed: snapshot_id !== null },
    exact: name_key === key,
  }));
}
