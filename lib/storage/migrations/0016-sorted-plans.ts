import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { Migration } from "./migration";

type PlanMark = Tables["team_marks"];

const BATCH = 500;

/**
 * The mark of a practice on a team's plan says what the teams of the practice are sorted by: days,
 * actions on the plan and name. They are in what the row of the team adds to the counts.
 */
export const sortedPlans: Migration = {
  version: 16,
  name: "sorted-plans",
  up: async (db, types) => {
    await db.schema.alterTable("team_marks").addColumn("days", "integer").execute();
    await db.schema.alterTable("team_marks").addColumn("actions", "integer").execute();
    await db.schema.alterTable("team_marks").addColumn("name_sort", types.sortableText).execute();
    await fillPlanMarks(db);
    for (const figure of ["days", "actions"]) {
      await sql`create index ${sql.id(`team_marks_${figure}`)}
        on team_marks (mark, ${sql.id(figure)}, name_sort, team_id)
        where ${sql.id(figure)} is not null`.execute(db);
    }
  },
};

async function fillPlanMarks(db: Transaction<Tables>): Promise<void> {
  for (let after = ""; ; ) {
    const { rows } = await sql<{ team_id: string; name_sort: string; counted: string }>`
      select team_id, name_sort, counted from team_rows where team_id > ${after}
        and (select count(*) from team_marks
          where team_marks.team_id = team_rows.team_id and mark like 'a:%') > 0
      order by team_id limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) {
      await sql`delete from team_marks where team_id = ${row.team_id} and mark like 'a:%'`.execute(
        db,
      );
    }
    const marks = rows.flatMap(planMarks);
    for (let at = 0; at < marks.length; at += BATCH) {
      await db
        .insertInto("team_marks")
        .values(marks.slice(at, at + BATCH))
        .execute();
    }
    after = last.team_id;
  }
}

function planMarks({
  counted,
  ...team
}: {
  readonly team_id: string;
  readonly name_sort: string;
  readonly counted: string;
}): readonly PlanMark[] {
  const { cells } = JSON.parse(counted) as { cells: readonly [string, string, number, number][] };
  const actions = cells.filter(([kind]) => kind === "action");
  return actions.map(([, item, days]) => {
    return { ...team, mark: `a:${item.split(" ")[0]}`, days, actions: actions.length };
  });
}
