import { sql } from "kysely";
import type { Migration } from "./migration";

/** Teams are found by one or two letters of their names too, by marks as those of three letters are. */
export const shortNameMarks: Migration = {
  version: 14,
  name: "short-name-marks",
  up: async (db) => {
    await sql`insert into team_marks (mark, team_id)
      with recursive places (place) as (
        select 1 union all
        select place + 1 from places where place < (select max(length(name_key)) from teams)
      )
      select distinct '~' || substr(name_key, place, letters), team_rows.team_id
      from team_rows
        join teams on teams.id = team_rows.team_id
        join places on place <= length(name_key)
        join (select 1 as letters union all select 2) as lengths
          on place + letters - 1 <= length(name_key)`.execute(db);
  },
};
