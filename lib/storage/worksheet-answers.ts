import type { SheetAnswers } from "@/lib/domain/worksheets/worksheet-result";
import { inBatches } from "./in-batches";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** What a draft says about one item of a worksheet. */
export type StoredSheetAnswer = {
  /** Null when an answer was taken back. */
  readonly value: number | null;
  /** Stands for the same answer in all drafts of the team; from 1. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
};

/** One item in one draft. */
export type SheetItemKey = {
  readonly draftId: string;
  readonly worksheetId: string;
  readonly itemId: string;
};

/** What a draft says in one worksheet, by id of the item. */
export async function findSheetAnswers(
  db: Db,
  { draftId, worksheetId }: Omit<SheetItemKey, "itemId">,
): Promise<ReadonlyMap<string, StoredSheetAnswer>> {
  const rows = await db
    .selectFrom("worksheet_answers")
    .selectAll()
    .where("draft_id", "=", draftId)
    .where("worksheet_id", "=", worksheetId)
    .execute();
  return new Map(rows.map((row) => [row.item_id, toSheetAnswer(row)]));
}

/** What some drafts say in all worksheets: by id of the draft, then of the worksheet. */
export async function findSheets(
  db: Db,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, SheetAnswers>>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("worksheet_answers")
    .select(["draft_id", "worksheet_id", "item_id", "value"])
    .where("draft_id", "in", draftIds)
    .where("value", "is not", null)
    .execute();
  const drafts = new Map<string, Map<string, Map<string, number>>>();
  for (const { draft_id, worksheet_id, item_id, value } of rows) {
    const sheets = drafts.get(draft_id) ?? new Map<string, Map<string, number>>();
    const answers = sheets.get(worksheet_id) ?? new Map<string, number>();
    answers.set(item_id, Number(value));
    sheets.set(worksheet_id, answers);
    drafts.set(draft_id, sheets);
  }
  return drafts;
}

/** Makes a draft say an answer to an item, whatever it said before. */
export async function putSheetAnswer(
  db: Db,
  { draftId, worksheetId, itemId }: SheetItemKey,
  answer: StoredSheetAnswer,
): Promise<void> {
  const columns = toSheetColumns(answer);
  await db
    .insertInto("worksheet_answers")
    .values({ draft_id: draftId, worksheet_id: worksheetId, item_id: itemId, ...columns })
    .onConflict((conflict) =>
      conflict.columns(["draft_id", "worksheet_id", "item_id"]).doUpdateSet(columns),
    )
    .execute();
}

/** The highest version of each item of a worksheet in any draft of a team. */
export async function findSheetVersions(
  db: Db,
  teamId: string,
  worksheetId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("worksheet_answers")
    .innerJoin("drafts", "drafts.id", "worksheet_answers.draft_id")
    .select("item_id")
    .select((query) => query.fn.max("version").as("version"))
    .where("drafts.team_id", "=", teamId)
    .where("worksheet_id", "=", worksheetId)
    .groupBy("item_id")
    .execute();
  return new Map(rows.map(({ item_id, version }) => [item_id, version]));
}

/** Makes a new draft say in its worksheets what another one says. */
export async function copySheetAnswers(db: Db, from: string, to: string): Promise<void> {
  const rows = await db
    .selectFrom("worksheet_answers")
    .selectAll()
    .where("draft_id", "=", from)
    .execute();
  for (const some of inBatches(rows)) {
    const copies = some.map((row) => ({ ...row, draft_id: to }));
    await db.insertInto("worksheet_answers").values(copies).execute();
  }
}

/** The columns of an answer. */
export function toSheetColumns({ value, version, savedAt, savedBy }: StoredSheetAnswer) {
  return {
    value: value === null ? null : String(value),
    ...{ version, updated_at: savedAt, updated_by: savedBy },
  };
}

/** Makes an answer of its row. */
export function toSheetAnswer(row: Tables["worksheet_answers"]): StoredSheetAnswer {
  return {
    value: row.value === null ? null : Number(row.value),
    version: row.version,
    savedAt: row.updated_at,
    savedBy: row.updated_by,
  };
}
