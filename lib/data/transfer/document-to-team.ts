import { storedFigures } from "@/lib/storage/stored-json";
import { foldCase, sortKey } from "@/lib/storage/text-keys";
import type { WholeTeam } from "@/lib/storage/whole-team";
import { documentToPlans } from "./document-to-plans";
import type { ExportTeam } from "./format";

/** The rows of a team as an export says it; the export has to be checked before. */
export function documentToTeam(team: ExportTeam): WholeTeam {
  const changes = team.changes.map((change) => changeRow(team.id, change));
  const known = new Map(changes.map((row) => [`${row.practice_id} ${row.version}`, row]));
  return {
    team: teamRow(team),
    drafts: team.drafts.map((draft) => draftRow(team.id, draft)),
    heads: team.drafts.flatMap((draft) =>
      draft.answers.flatMap(({ practice, version }) => {
        const change = known.get(`${practice} ${version}`);
        return change ? [headRow(draft.id, change)] : [];
      }),
    ),
    changes,
    snapshots: team.snapshots.map((snapshot) => snapshotRow(team.id, snapshot)),
    ...documentToPlans(team.id, team.plans ?? []),
  };
}

function teamRow(team: ExportTeam): WholeTeam["team"] {
  return {
    id: team.id,
    name: team.name,
    name_key: foldCase(team.name),
    name_sort: sortKey(team.name),
    description: team.description,
    group_name: team.group,
    group_sort: sortKey(team.group),
    profile: JSON.stringify(team.profile),
    tags: JSON.stringify(team.tags ?? []),
    external_id: team.externalId ?? null,
    example: team.example ? 1 : 0,
    created_at: team.createdAt,
    updated_at: team.updatedAt,
    deleted_at: team.deletedAt,
  };
}

function draftRow(teamId: string, draft: ExportTeam["drafts"][number]) {
  return {
    id: draft.id,
    team_id: teamId,
    mode: draft.mode,
    started_at: draft.startedAt,
    changed_at: draft.changedAt,
    closed_at: draft.closedAt,
    snapshot_id: draft.snapshot,
    questionnaire_version: draft.questionnaireVersion,
    content_hash: draft.contentHash,
  };
}

function changeRow(teamId: string, change: ExportTeam["changes"][number]) {
  return {
    team_id: teamId,
    practice_id: change.practice,
    version: change.version,
    draft_id: change.draft,
    choice: change.choice === null ? null : String(change.choice),
    na_reason: change.naReason,
    na_text: change.naText,
    note: change.note,
    links: JSON.stringify(change.links),
    saved_at: change.savedAt,
    saved_by: change.savedBy,
    request_key: null,
    request_hash: null,
    response: null,
  };
}

function headRow(draftId: string, change: WholeTeam["changes"][number]) {
  const { practice_id, version, choice, na_reason, na_text, note, links } = change;
  const saved = { updated_at: change.saved_at, updated_by: change.saved_by };
  const answer = { choice, na_reason, na_text, note, links };
  return { draft_id: draftId, practice_id, version, ...answer, ...saved };
}

function snapshotRow(teamId: string, snapshot: ExportTeam["snapshots"][number]) {
  return {
    id: snapshot.id,
    team_id: teamId,
    name: snapshot.name,
    note: snapshot.note,
    mode: snapshot.mode,
    profile: JSON.stringify(snapshot.profile),
    scope: JSON.stringify(snapshot.scope),
    questionnaire_version: snapshot.questionnaireVersion,
    content_hash: snapshot.contentHash,
    answers: JSON.stringify(snapshot.answers),
    results: JSON.stringify(snapshot.results),
    figures: JSON.stringify(storedFigures.parse(snapshot.results)),
    submitted_at: snapshot.submittedAt,
    submitted_by: snapshot.submittedBy,
    withdrawn_at: snapshot.withdrawnAt,
  };
}
