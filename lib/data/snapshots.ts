import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { choicesOf } from "@/lib/domain/answers";
import { findAnswers } from "@/lib/storage/answers";
import { changeDraft, findDraft } from "@/lib/storage/drafts";
import { isId } from "@/lib/storage/new-id";
import { findWithdrawnHead } from "@/lib/storage/snapshots";
import type { SnapshotHead } from "./heads";
import { invalidField } from "./input/field-errors";
import { parseSubmission } from "./input/submit-input";
import type { Invalid } from "./invalid";
import { toDraftHead } from "./store/draft-head";
import { freezeSnapshot } from "./store/freeze-snapshot";
import { readTeam, writeTeam } from "./store/one-team";
import { questionnaireOfDraft } from "./store/questionnaire-of";
import { markSnapshot } from "./store/refresh-summary";

export type Submitted = { readonly status: "ok"; readonly snapshot: SnapshotHead };

/**
 * Freezes the draft into a snapshot with its results, makes the team's summary of it, and closes
 * the draft: all of it or nothing.
 *
 * @param input `{ name, note }` of the snapshot, both may be empty
 * @returns invalid with the key "form" when nothing is answered yet; null without an open draft
 */
export async function submitDraft(
  actor: Actor,
  teamId: string,
  input: unknown,
): Promise<Submitted | Invalid | null> {
  authorise(actor, "submit", "draft");
  const parsed = parseSubmission(input);
  if (parsed.status === "invalid") return parsed;
  const { name, note } = parsed;
  return writeTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const answers = await findAnswers(db, draft.id);
    const questionnaire = await questionnaireOfDraft(db, draft);
    const facts = { questionnaire, profile: team.profile, choices: choicesOf(answers) };
    if (toDraftHead(draft, facts).completion.answered === 0) {
      return invalidField("form", "Answer at least one question before you submit.");
    }
    const submittedAt = new Date().toISOString();
    const words = { name, note, submittedAt, submittedBy: actor.name };
    const asked = { team, mode: draft.mode, questionnaire, draft };
    const snapshot = await freezeSnapshot(db, { ...asked, answers, ...words });
    await changeDraft(db, teamId, { closed_at: submittedAt, snapshot_id: snapshot.id });
    return { status: "ok", snapshot };
  });
}

/**
 * Takes a snapshot out of history, dashboard and comparison; {@link restoreSnapshot} undoes it.
 *
 * @returns false if there is no such team or snapshot
 */
export async function withdrawSnapshot(
  actor: Actor,
  teamId: string,
  snapshotId: string,
): Promise<boolean> {
  authorise(actor, "delete", "snapshot");
  return mark(teamId, snapshotId, new Date().toISOString());
}

/** Undoes {@link withdrawSnapshot}; false if there is no such withdrawn snapshot. */
export async function restoreSnapshot(
  actor: Actor,
  teamId: string,
  snapshotId: string,
): Promise<boolean> {
  authorise(actor, "restore", "snapshot");
  return mark(teamId, snapshotId, null);
}

async function mark(teamId: string, snapshotId: string, at: string | null): Promise<boolean> {
  if (!isId(snapshotId)) return false;
  const marked = await writeTeam(teamId, (db) => markSnapshot(db, { teamId, snapshotId, at }));
  return marked ?? false;
}

/** A snapshot that was withdrawn and can be restored; null for any other id. */
export async function findWithdrawn(
  actor: Actor,
  teamId: string,
  snapshotId: string,
): Promise<SnapshotHead | null> {
  authorise(actor, "restore", "snapshot");
  if (!isId(snapshotId)) return null;
  return readTeam(teamId, (db) => findWithdrawnHead(db, teamId, snapshotId));
}
