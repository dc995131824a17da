/**
 * The tables as stored. Portable on purpose: ids are text made by the app, times are ISO 8601
 * in UTC, booleans are 0 or 1, lists and objects are JSON text that is parsed when read.
 */
export type Tables = {
  schema_migrations: { version: number; name: string; applied_at: string };
  teams: TeamsTable;
  drafts: DraftsTable;
  answers: AnswersTable;
  snapshots: SnapshotsTable;
  team_summaries: TeamSummariesTable;
  team_area_summaries: TeamAreaSummariesTable;
};

type TeamsTable = {
  id: string;
  name: string;
  /** The name without case, NFC: unique among live teams, and what a text filter looks in. */
  name_key: string;
  /** Orders names alike on every engine. */
  name_sort: string;
  description: string;
  group_name: string;
  group_sort: string;
  profile: string;
  example: number;
  created_at: string;
  updated_at: string;
  /** Null while the team lives. */
  deleted_at: string | null;
};

type DraftsTable = {
  id: string;
  team_id: string;
  mode: string;
  started_at: string;
  changed_at: string | null;
  /** Null for the one draft that is open. A submitted draft is removed. */
  discarded_at: string | null;
};

type AnswersTable = {
  draft_id: string;
  practice_id: string;
  /** "0" to "4", "NA" or "DK"; null for a note or link without an answer. */
  choice: string | null;
  na_reason: string | null;
  na_text: string;
  note: string;
  links: string;
  /** Counts the writes, from 1. */
  revision: number;
  updated_at: string;
  updated_by: string;
};

type SnapshotsTable = {
  id: string;
  team_id: string;
  name: string;
  note: string;
  mode: string;
  profile: string;
  /** Ids of the practices that were in scope. */
  scope: string;
  questionnaire_version: string;
  content_hash: string;
  answers: string;
  results: string;
  /** The few figures of `results` that lists show, so that a list need not read them whole. */
  figures: string;
  submitted_at: string;
  submitted_by: string;
};

/** One row per team, made from its latest snapshot in the transaction that submits. */
type TeamSummariesTable = {
  team_id: string;
  snapshot_id: string;
  submitted_at: string;
  overall_low: number | null;
  overall_high: number | null;
  index_low: number;
  index_high: number;
  /** Null without a comparable previous snapshot. */
  index_change: number | null;
  /** Everything else a dashboard shows about the team. */
  details: string;
};

type TeamAreaSummariesTable = {
  team_id: string;
  area_id: string;
  in_scope: number;
  level_low: number | null;
  level_high: number | null;
  many_na: number;
};
