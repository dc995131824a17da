/**
 * The tables as stored. Portable on purpose: ids are text made by the app, times are ISO 8601
 * in UTC, booleans are 0 or 1, lists and objects are JSON text that is parsed when read.
 */
export type Tables = {
  schema_migrations: { version: number; name: string; applied_at: string };
  teams: TeamsTable;
  drafts: DraftsTable;
  answers: AnswersTable;
  answer_changes: AnswerChangesTable;
  questionnaires: QuestionnairesTable;
  snapshots: SnapshotsTable;
  team_summaries: TeamSummariesTable;
  team_area_summaries: TeamAreaSummariesTable;
  plans: PlansTable;
  plan_editions: PlanEditionsTable;
  plan_actions: PlanActionsTable;
  worksheet_answers: WorksheetAnswersTable;
  gates: GatesTable;
  team_rows: TeamRowsTable;
  team_marks: TeamMarksTable;
  group_counts: GroupCountsTable;
  count_changes: CountChangesTable;
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
  /** A list as JSON. */
  tags: string;
  /** What another catalogue calls the team, such as "group:default/payments"; unique among live teams. */
  external_id: string | null;
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
  /** When it was submitted or discarded; null for the one draft that is open. */
  closed_at: string | null;
  /** What it was submitted as; null for a draft that is open or was discarded. */
  snapshot_id: string | null;
  questionnaire_version: string;
  /** Of the content that was asked last; "" for a draft from before this was kept. */
  content_hash: string;
};

/** What a draft says now: for each answer its latest change in that draft. */
type AnswersTable = AnswerColumns & {
  draft_id: string;
  practice_id: string;
  /** Version of the change that wrote it. */
  version: number;
  updated_at: string;
  updated_by: string;
};

/**
 * Every change of an answer that was ever acknowledged; rows are added, never changed. Versions
 * count from 1 without a gap for one practice of one team, across its drafts.
 */
type AnswerChangesTable = AnswerColumns & {
  team_id: string;
  practice_id: string;
  version: number;
  draft_id: string;
  saved_at: string;
  saved_by: string;
  /** Idempotency key of the request; null for changes that came without one. */
  request_key: string | null;
  request_hash: string | null;
  /** What was acknowledged, as JSON, for the same request sent again. */
  response: string | null;
};

type AnswerColumns = {
  /** "0" to "4", "NA" or "DK"; null for a note or link without an answer. */
  choice: string | null;
  na_reason: string | null;
  na_text: string;
  note: string;
  links: string;
};

/** Each content that was ever asked, so that a snapshot keeps its own words and rules. */
type QuestionnairesTable = {
  content_hash: string;
  version: string;
  /** A questionnaire as JSON. */
  content: string;
  stored_at: string;
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
  /** Null while it counts. */
  withdrawn_at: string | null;
};

/** One row per team, made from its latest snapshot whenever that changes, in one transaction. */
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
  /** What of that a file of all teams shows, as JSON of a sixth of the length. */
  line: string;
};

type TeamAreaSummariesTable = {
  team_id: string;
  area_id: string;
  in_scope: number;
  level_low: number | null;
  level_high: number | null;
  many_na: number;
  /** As the team has it; null until the team has a row of its own. */
  name_sort: string | null;
};

/** Plans that teams keep under a name. */
type PlansTable = {
  id: string;
  team_id: string;
  name: string;
  /** The name without case, NFC: unique among the plans of a team that are not removed. */
  name_key: string;
  /** 1 for one of the plans that are not removed; of a removed one what it was until then. */
  is_current: number;
  created_at: string;
  created_by: string;
  changed_at: string;
  /** Null while the plan lives. */
  deleted_at: string | null;
  version: number;
};

/** Each plan as it was made from one snapshot; rows are added, never changed. */
type PlanEditionsTable = {
  plan_id: string;
  /** From 1 without a gap. */
  number: number;
  /** Of the same team; it may be withdrawn since. */
  snapshot_id: string;
  /** A plan edition as JSON, but for what the other columns say. */
  edition: string;
  made_at: string;
  made_by: string;
};

/** What people said last about an action of a plan, whatever the edition. */
type PlanActionsTable = {
  plan_id: string;
  /** Id of a practice, or of an action of the team's own. */
  action_id: string;
  status: string;
  /** When the status was said: not after `changed_at`, which is of all that was said. */
  status_at: string;
  owner: string;
  /** ISO 8601 date. */
  due_on: string | null;
  note: string;
  version: number;
  changed_at: string;
  changed_by: string;
};

/**
 * What a draft says in worksheets. Submitting closes the draft, so the rows of a submitted draft
 * are those of its snapshot. One version of an item stands for one answer in all drafts of a team.
 */
type WorksheetAnswersTable = {
  draft_id: string;
  worksheet_id: string;
  item_id: string;
  /** A number as text: engines differ in how they keep fractions. Null for an answer taken back. */
  value: string | null;
  version: number;
  updated_at: string;
  updated_by: string;
};

/** The manual gates of a draft, frozen and numbered as the answers of worksheets are. */
type GatesTable = {
  draft_id: string;
  /** The same in every draft of the team. */
  gate_id: string;
  stage: string;
  reason: string;
  owner: string;
  /** A number as text; null when nobody knows. */
  wait_hours: string | null;
  /** ISO 8601 date. */
  review_by: string | null;
  added_at: string;
  /** Null while it counts. */
  removed_at: string | null;
  version: number;
  updated_at: string;
  updated_by: string;
};

/**
 * One row for each live team, assessed or not, with all that lists of teams sort by; what has no
 * snapshot has no figures. Made again in each transaction that changes the team, and after one that
 * changes its snapshots before anybody reads rows: see `count_changes`.
 */
type TeamRowsTable = {
  team_id: string;
  name_sort: string;
  /** Null without a group. */
  group_sort: string | null;
  overall_low: number | null;
  overall_high: number | null;
  index_low: number | null;
  index_high: number | null;
  /** Answered of applicable, 0 to 1. */
  coverage: number | null;
  submitted_at: string | null;
  index_change: number | null;
  /** On its plan to the next level; null without any, and while they are not known. */
  actions: number | null;
  /** What the team adds to `group_counts`, as JSON: taken off again before it changes. */
  counted: string;
};

/**
 * What teams are found by, a row for each: a group that one is in or below, a tag, a flag, a part of
 * its name, a practice on its plan to the next level, or that this plan is not made yet.
 */
type TeamMarksTable = {
  mark: string;
  team_id: string;
  /** Person-days that a practice on the plan takes; null of any other mark. */
  days: number | null;
  /** As in team_rows, of a practice; null of any other mark. */
  name_sort: string | null;
};

/** So many teams of a group have a figure; of months it is a change and may be below 0. Never 0. */
type GroupCountsTable = {
  mark: string;
  kind: string;
  item: string;
  low: number;
  high: number;
  teams: number;
};

/** What is still to be done to `team_rows` and `group_counts`, a row for each transaction that asks for it. */
type CountChangesTable = {
  id: string;
  /** To be added to `group_counts`, as JSON. */
  changes: string;
  /** Whose row is to be made again; null for nobody's. */
  team_id: string | null;
};
