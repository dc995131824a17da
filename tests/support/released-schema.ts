import { type Kysely, sql } from "kysely";
import type { Engine } from "@/lib/storage/engines/engine";
import { migrate } from "@/lib/storage/migrate";
import { firstTables } from "@/lib/storage/migrations/0001-first-tables";
import { foldCase, sortKey } from "@/lib/storage/text-keys";
import { ODD_NAME, ODD_NOTE } from "./keeping";

/** An answer as schema 1 kept it. */
export type OldAnswer = {
  readonly draft: string;
  readonly practice: string;
  readonly choice: string | null;
  readonly note: string;
  readonly links: string;
  readonly revision: number;
  readonly at: string;
};

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;

/** Ids, 20 characters each. */
export const OLD = {
  team: "oldteam0000000000000",
  gone: "goneteam000000000000",
  open: "opendraft00000000000",
  discarded: "discardeddraft000000",
  earlier: "earlierdraft00000000",
  snapshot: "oldsnapshot000000000",
} as const;

/** Rows that careless migrations stumble over: what people really left behind in schema 1. */
export const OLD_ANSWERS: readonly OldAnswer[] = [
  // The same practice in three drafts; the discarded one has the latest change.
  answer("earlier", "stable-team", { choice: "1", minute: 1 }),
  answer("discarded", "stable-team", { choice: "4", minute: 9, note: "later, thrown away" }),
  answer("open", "stable-team", { choice: "2", minute: 5, revision: 7 }),
  // The same time twice.
  answer("earlier", "dev-test-one-team", { choice: "DK", minute: 2 }),
  answer("open", "dev-test-one-team", { choice: "3", minute: 2 }),
  // Only in a discarded draft; only in the open one.
  answer("discarded", "single-prioritised-backlog", { choice: "0", minute: 3 }),
  answer("open", "incident-response", { choice: "3", minute: 6, note: "é".repeat(32_768) }),
  // A note without an answer, odd characters, links.
  answer("open", "iterative-small-slices", {
    choice: null,
    minute: 7,
    note: ODD_NOTE,
    links: '["https://example.org/?a=1&b=%C3%A9"]',
  }),
];

function answer(
  draft: "open" | "discarded" | "earlier",
  practice: string,
  {
    choice,
    minute,
    note = "",
    links = "[]",
    revision = 1,
  }: {
    choice: string | null;
    minute: number;
    note?: string;
    links?: string;
    revision?: number;
  },
): OldAnswer {
  return { draft: OLD[draft], practice, choice, note, links, revision, at: at(minute) };
}

/** Makes the database of the first release, with data, as if that release had written it. */
export async function makeReleasedSchema(engine: Engine): Promise<void> {
  await migrate(engine, [firstTables]);
  const db = engine.db as unknown as Kysely<never>;
  await insertTeam(db, { id: OLD.team, name: ODD_NAME, deletedAt: null });
  await insertTeam(db, { id: OLD.gone, name: ODD_NAME, deletedAt: at(30) });
  await insertTeam(db, { id: "emptyteam00000000000", name: "İstanbul ǅ", deletedAt: null });
  await insertDraft(db, { id: OLD.earlier, started: at(0), changed: at(2), discarded: at(3) });
  await insertDraft(db, { id: OLD.discarded, started: at(3), changed: at(9), discarded: at(9) });
  await insertDraft(db, { id: OLD.open, started: at(4), changed: null, discarded: null });
  for (const each of OLD_ANSWERS) {
    await sql`insert into answers (draft_id, practice_id, choice, na_reason, na_text, note, links,
      revision, updated_at, updated_by) values (${each.draft}, ${each.practice}, ${each.choice},
      null, '', ${each.note}, ${each.links}, ${each.revision}, ${each.at}, 'Local owner')`.execute(
      db,
    );
  }
  await insertSnapshot(db);
}

async function insertTeam(
  db: Kysely<never>,
  { id, name, deletedAt }: { id: string; name: string; deletedAt: string | null },
): Promise<void> {
  await sql`insert into teams (id, name, name_key, name_sort, description, group_name, group_sort,
    profile, example, created_at, updated_at, deleted_at) values (${id}, ${name},
    ${foldCase(name)}, ${sortKey(name)}, '', '', '', '[]', 0, ${at(0)}, ${at(0)},
    ${deletedAt})`.execute(db);
}

async function insertDraft(
  db: Kysely<never>,
  draft: { id: string; started: string; changed: string | null; discarded: string | null },
): Promise<void> {
  await sql`insert into drafts (id, team_id, mode, started_at, changed_at, discarded_at)
    values (${draft.id}, ${OLD.team}, 'full', ${draft.started}, ${draft.changed},
    ${draft.discarded})`.execute(db);
}

async function insertSnapshot(db: Kysely<never>): Promise<void> {
  const answers = [
    { practice: "stable-team", choice: 3, naReason: null, naText: "", note: ODD_NOTE, links: [] },
  ];
  const figures = {
    overall: null,
    typical: null,
    index: { low: 12.345678901234567, high: 100 },
    coverage: { answered: 1, applicable: 60 },
    limitingAreas: [],
  };
  const results = {
    questionnaireVersion: "1.0.0",
    ...{ profile: [], mode: "full", completion: { answered: 1, inScope: 60 }, evenness: 0.1 },
    ...figures,
    areas: [],
  };
  await sql`insert into snapshots (id, team_id, name, note, mode, profile, scope,
    questionnaire_version, content_hash, answers, results, figures, submitted_at, submitted_by)
    values (${OLD.snapshot}, ${OLD.team}, 'First', ${ODD_NOTE}, 'full', '[]', '["stable-team"]',
    '1.0.0', ${"a".repeat(64)}, ${JSON.stringify(answers)}, ${JSON.stringify(results)},
    ${JSON.stringify(figures)}, ${at(2)}, 'Local owner')`.execute(db);
  const { limitingAreas, typical, ...headline } = figures;
  const level = { low: 1, high: 2 };
  const details = {
    ...{ mode: "full", questionnaireVersion: "1.0.0", ...headline, previous: null },
    areas: [{ id: "culture", inScope: true, level, index: null, manyNotApplicable: false }],
  };
  await sql`insert into team_summaries (team_id, snapshot_id, submitted_at, overall_low,
    overall_high, index_low, index_high, index_change, details) values (${OLD.team},
    ${OLD.snapshot}, ${at(2)}, null, null, 12.345678901234567, 100, null, ${JSON.stringify(details)})`.execute(
    db,
  );
}
