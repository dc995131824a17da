import type { Transaction } from "kysely";
import type { Tables } from "../tables";
import type { Migration } from "./migration";

const BATCH = 500;

/** What a file of all teams shows of a summary is kept in short beside its details. */
export const summaryLines: Migration = {
  version: 9,
  name: "summary-lines",
  up: async (db) => {
    await db.schema
      .alterTable("team_summaries")
      .addColumn("line", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await fillLines(db);
  },
};

/** Makes the line of each summary of its details. */
export async function fillLines(db: Transaction<Tables>): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    after = await fillSome(db, after);
  }
}

/** @returns the last team that was filled; undefined when there was none */
async function fillSome(db: Transaction<Tables>, after: string): Promise<string | undefined> {
  const rows = await db
    .selectFrom("team_summaries")
    .select(["team_id", "details"])
    .where("team_id", ">", after)
    .orderBy("team_id")
    .limit(BATCH)
    .execute();
  for (const { team_id, details } of rows) {
    await db
      .updateTable("team_summaries")
      .set({ line: lineOf(JSON.parse(details)) })
      .where("team_id", "=", team_id)
      .execute();
  }
  return rows.at(-1)?.team_id;
}

type Details = {
  readonly mode: string;
  readonly questionnaireVersion: string;
  readonly coverage: { readonly answered: number; readonly applicable: number };
  readonly areas: readonly {
    readonly id: string;
    readonly level: { readonly low: number; readonly high: number } | null;
  }[];
};

function lineOf({ mode, questionnaireVersion: version, coverage, areas }: Details): string {
  const { answered, applicable } = coverage;
  const levels = areas.flatMap(({ id, level }) => (level ? [[id, [level.low, level.high]]] : []));
  return JSON.stringify({
    mode,
    version,
    answered,
    applicable,
    levels: Object.fromEntries(levels),
  });
}
