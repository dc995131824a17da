import { isSameAnswer } from "@/lib/domain/same-answer";
import { toAnswer } from "@/lib/storage/answers";
import type { WholeTeam } from "@/lib/storage/whole-team";
import type { ExportTeam } from "./format";
import { by } from "./order-by";
import { plansToDocument } from "./plans-to-document";

type Change = WholeTeam["changes"][number];
type Draft = WholeTeam["drafts"][number];

/**
 * A stored team as an export says it. Left out are the keys of requests, which mean something
 * only to the browsers of this instance, and what is made from the rest.
 *
 * @throws {Error} when a draft says something that no change of it said: then data is damaged
 */
export function teamToDocument(whole: WholeTeam): ExportTeam {
  const { team } = whole;
  const changes = whole.changes.toSorted(
    by(
      ({ practice_id }) => practice_id,
      ({ version }) => version,
    ),
  );
  const drafts = whole.drafts.toSorted(
    by(
      ({ started_at }) => started_at,
      ({ id }) => id,
    ),
  );
  const snapshots = whole.snapshots.toSorted(
    by(
      (each) => each.submitted_at,
      ({ id }) => id,
    ),
  );
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    group: team.group_name,
    profile: JSON.parse(team.profile),
    ...(team.tags === "[]" ? {} : { tags: JSON.parse(team.tags) }),
    ...(team.external_id === null ? {} : { externalId: team.external_id }),
    example: team.example === 1,
    createdAt: team.created_at,
    updatedAt: team.updated_at,
    deletedAt: team.deleted_at,
    drafts: drafts.map((draft) => draftOf(draft, whole)),
    changes: changes.map(changeOf),
    snapshots: snapshots.map(snapshotOf),
    ...(whole.plans.length > 0 ? { plans: plansToDocument(whole) } : {}),
  };
}

function changeOf(row: Change): ExportTeam["changes"][number] {
  return {
    practice: row.practice_id,
    version: row.version,
    draft: row.draft_id,
    ...answerOf(row),
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}

function draftOf(draft: Draft, whole: WholeTeam): ExportTeam["drafts"][number] {
  const heads = whole.heads
    .filter((head) => head.draft_id === draft.id)
    .toSorted(by(({ practice_id }) => practice_id));
  const known = new Map(whole.changes.map((each) => [`${each.practice_id} ${each.version}`, each]));
  for (const head of heads) {
    const change = known.get(`${head.practice_id} ${head.version}`);
    if (change && isSameAnswer(toAnswer(change), toAnswer(head))) continue;
    const place = `${head.practice_id} of team ${whole.team.id}`;
    throw new Error(`The stored answer to ${place} differs from its own last change.`);
  }
  return {
    id: draft.id,
    mode: modeOf(draft.mode),
    startedAt: draft.started_at,
    changedAt: draft.changed_at,
    closedAt: draft.closed_at,
    snapshot: draft.snapshot_id,
    questionnaireVersion: draft.questionnaire_version,
    contentHash: draft.content_hash,
    answers: heads.map(({ practice_id, version }) => ({ practice: practice_id, version })),
  };
}

function snapshotOf(row: WholeTeam["snapshots"][number]): ExportTeam["snapshots"][number] {
  return {
    id: row.id,
    name: row.name,
    note: row.note,
    mode: modeOf(row.mode),
    profile: JSON.parse(row.profile),
    scope: JSON.parse(row.scope),
    questionnaireVersion: row.questionnaire_version,
    contentHash: row.content_hash,
    answers: JSON.parse(row.answers),
    results: JSON.parse(row.results),
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    withdrawnAt: row.withdrawn_at,
  };
}

function answerOf(row: Change) {
  const { links, ...answer } = toAnswer(row);
  return { ...answer, links: [...links] };
}

function modeOf(mode: string): "full" | "quick" {
  return mode === "quick" ? "quick" : "full";
}
