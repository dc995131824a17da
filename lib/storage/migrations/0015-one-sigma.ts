import { sql } from "kysely";
import type { Migration } from "./migration";

const KEYS = [
  ["teams", ["name_key", "name_sort", "group_sort"]],
  ["team_rows", ["name_sort", "group_sort"]],
  ["team_area_summaries", ["name_sort"]],
  ["plans", ["name_key"]],
] as const;

/**
 * The last sigma of a word counts as the same letter as any other: a part of a name is looked for
 * without knowing where it ends. No two keys become the same, because they are made of capitals,
 * which have one sigma.
 */
export const oneSigma: Migration = {
  version: 15,
  name: "one-sigma",
  up: async (db) => {
    for (const [table, columns] of KEYS) {
      for (const column of columns.map((name) => sql.ref(name))) {
        await sql`update ${sql.table(table)} set ${column} = replace(${column}, 'ς', 'σ')
          where ${column} like '%ς%'`.execute(db);
      }
    }
    await sql`insert into team_marks (mark, team_id)
      select distinct replace(mark, 'ς', 'σ'), team_id from team_marks as old
      where mark like '~%ς%' and not exists (select 1 from team_marks as other
        where other.team_id = old.team_id and other.mark = replace(old.mark, 'ς', 'σ'))
      `.execute(db);
    await sql`delete from team_marks where mark like '~%ς%'`.execute(db);
  },
};
