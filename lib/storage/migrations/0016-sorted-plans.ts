import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { Migration } from "./migration";

type PlanMark = Tables["team_marks"];

const BATCH = 500;

/**
 * What the teams of a practice are sorted by: the mark of the practice says the days that it takes
 * the team and the name, the row how many actions the plan has. All of it is in what the row of the
 * team adds to the counts.
 */
export const sortedPlans: Migration = {
  version: 16,
  name: "sorted-plans",
  up: async (db, types) => {
    await db.schema.alterTable("team_rows").addColumn("actions", "integer").execute();
    await db.schema.alterTable("team_marks").addColumn("days", "integer").execute();
    await db.schema.alterTable("team_marks").addColumn("name_sort", types.sortableText).execute();
    await fillPlans(db);
    await sql`create index team_rows_actions on team_rows (actions, name_sort, team_id)`.execute(
      db,
    );
    await sql`create index team_marks_days on team_marks (mark, days, name_sort, team_id)
      where days is not null`.execute(db);
  },
};

type Row = { readonly team_id: string; readonly name_sort: string; readonly counted: string };

async function fillPlans(db: Transaction<Tables>): Promise<void> {
  for (let after = ""; ; ) {
    const { rows } = await sql<Row>`
      select team_id, name_sort, counted from team_rows where team_id > ${after}
      order by team_id limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) await fillPlan(db, row);
    after = last.team_id;
  }
}

async function fillPlan(db: Transaction<Tables>, row: Row): Promise<void> {
  const marks = planMarks(row);
  if (marks.length === 0) return;
  const { team_id } = row;
  await sql`delete from team_marks where team_id = ${team_id} and mark like 'a:%'`.execute(db);
  await db.insertInto("team_marks").values(marks).execute();
  await sql`update team_rows set actions = ${marks.length} where team_id = ${team_id}`.execute(db);
}

function planMarks({ counted, ...team }: Row): readonly PlanMark[] {
  const { cells } = JSON.parse(counted) as { cells: readonly [string, string, number, number][] };
  const actions = cells.filter(([kind]) => kind === "action");
  return actions.map(([, item, days]) => ({ ...team, mark: `a:${item.split(" ")[0]}`, days }));
}
