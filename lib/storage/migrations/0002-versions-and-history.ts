import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { Migration } from "./migration";

/**
 * A version for each answer and every change that was ever acknowledged, drafts that stay when
 * they are submitted, snapshots that can be withdrawn, and the questionnaires that were asked.
 */
export const versionsAndHistory: Migration = {
  version: 2,
  name: "versions-and-history",
  up: async (db) => {
    await changeDrafts(db);
    await createChanges(db);
    await fillChanges(db);
    await alignOpenDrafts(db);
    await db.schema.alterTable("snapshots").addColumn("withdrawn_at", "text").execute();
    await createQuestionnaires(db);
  },
};

/** The only version of the questionnaire that was released before drafts said theirs. */
const FIRST_QUESTIONNAIRE = "1.0.0";

async function changeDrafts(db: Transaction<Tables>): Promise<void> {
  await sql`alter table drafts rename column discarded_at to closed_at`.execute(db);
  await db.schema.alterTable("drafts").addColumn("snapshot_id", "text").execute();
  await db.schema
    .alterTable("drafts")
    .addColumn("questionnaire_version", "text", (column) =>
      column.notNull().defaultTo(FIRST_QUESTIONNAIRE),
    )
    .execute();
  await db.schema
    .alterTable("drafts")
    .addColumn("content_hash", "text", (column) => column.notNull().defaultTo(""))
    .execute();
}

async function createChanges(db: Transaction<Tables>): Promise<void> {
  await sql`alter table answers rename column revision to version`.execute(db);
  await db.schema
    .createTable("answer_changes")
    .addColumn("team_id", "text", (column) =>
      column.notNull().references("teams.id").onDelete("cascade"),
    )
    .addColumn("practice_id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("draft_id", "text", (column) =>
      column.notNull().references("drafts.id").onDelete("cascade"),
    )
    .addColumn("choice", "text")
    .addColumn("na_reason", "text")
    .addColumn("na_text", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("links", "text", (column) => column.notNull())
    .addColumn("saved_at", "text", (column) => column.notNull())
    .addColumn("saved_by", "text", (column) => column.notNull())
    .addColumn("request_key", "text")
    .addColumn("request_hash", "text")
    .addColumn("response", "text")
    .addPrimaryKeyConstraint("answer_changes_key", ["team_id", "practice_id", "version"])
    .execute();
  await db.schema
    .createIndex("answer_changes_request")
    .unique()
    .on("answer_changes")
    .column("request_key")
    .execute();
  await db.schema
    .createIndex("answer_changes_draft")
    .on("answer_changes")
    .column("draft_id")
    .execute();
}

/**
 * What is stored becomes the first known change of each answer. A team may have several drafts,
 * discarded ones included: their answers to one practice are numbered by time.
 */
async function fillChanges(db: Transaction<Tables>): Promise<void> {
  await sql`
    insert into answer_changes
      (team_id, practice_id, version, draft_id, choice, na_reason, na_text, note, links, saved_at, saved_by)
    select drafts.team_id, answers.practice_id,
      row_number() over (
        partition by drafts.team_id, answers.practice_id
        order by answers.updated_at, drafts.started_at, drafts.id
      ),
      answers.draft_id, answers.choice, answers.na_reason, answers.na_text, answers.note,
      answers.links, answers.updated_at, answers.updated_by
    from answers join drafts on drafts.id = answers.draft_id`.execute(db);
  await sql`
    update answers set version = (
      select answer_changes.version from answer_changes
      where answer_changes.draft_id = answers.draft_id
        and answer_changes.practice_id = answers.practice_id
    )`.execute(db);
}

/**
 * An open draft says the latest version of each answer. Where an earlier draft of the team has a
 * later one, what the open draft says, or that it says nothing, becomes one more change.
 */
async function alignOpenDrafts(db: Transaction<Tables>): Promise<void> {
  await sql`
    insert into answer_changes
      (team_id, practice_id, version, draft_id, choice, na_reason, na_text, note, links, saved_at, saved_by)
    select drafts.team_id, latest.practice_id, latest.version + 1, drafts.id, answers.choice,
      answers.na_reason, coalesce(answers.na_text, ''), coalesce(answers.note, ''),
      coalesce(answers.links, '[]'), coalesce(answers.updated_at, drafts.started_at),
      coalesce(answers.updated_by, 'Tidemark')
    from drafts
    join (
      select team_id, practice_id, max(version) as version from answer_changes
      group by team_id, practice_id
    ) latest on latest.team_id = drafts.team_id
    left join answers
      on answers.draft_id = drafts.id and answers.practice_id = latest.practice_id
    where drafts.closed_at is null
      and (answers.version is null or answers.version < latest.version)`.execute(db);
  await sql`
    delete from answers where exists (
      select 1 from answer_changes where answer_changes.draft_id = answers.draft_id
        and answer_changes.practice_id = answers.practice_id
        and answer_changes.version > answers.version
    )`.execute(db);
  await sql`
    insert into answers
      (draft_id, practice_id, choice, na_reason, na_text, note, links, version, updated_at, updated_by)
    select changes.draft_id, changes.practice_id, changes.choice, changes.na_reason,
      changes.na_text, changes.note, changes.links, changes.version, changes.saved_at,
      changes.saved_by
    from answer_changes changes
    left join answers on answers.draft_id = changes.draft_id
      and answers.practice_id = changes.practice_id
    where answers.draft_id is null and not exists (
      select 1 from answer_changes later where later.draft_id = changes.draft_id
        and later.practice_id = changes.practice_id and later.version > changes.version
    )`.execute(db);
}

async function createQuestionnaires(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("questionnaires")
    .addColumn("content_hash", "text", (column) => column.primaryKey().notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("stored_at", "text", (column) => column.notNull())
    .execute();
}
