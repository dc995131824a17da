import "server-only";

import { findDraft, findDraftOfSnapshot } from "@/lib/storage/drafts";
import { isId } from "@/lib/storage/new-id";
import { findSnapshotHeads } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";

/**
 * Where the worksheets and gates of a team lie: its open draft, or the closed one that became a
 * snapshot and that nobody changes any more.
 *
 * @param source the id of a snapshot that is not withdrawn, or the word "draft"
 * @returns `draftId` null for a snapshot without a draft, which has neither; null for no such source
 */
export async function draftOfSource(
  db: Db,
  teamId: string,
  source: string,
): Promise<{ readonly draftId: string | null } | null> {
  if (source === "draft") {
    const draft = await findDraft(db, teamId);
    return draft && { draftId: draft.id };
  }
  if (!isId(source)) return null;
  const heads = await findSnapshotHeads(db, teamId);
  if (!heads.some(({ id }) => id === source)) return null;
  return { draftId: await findDraftOfSnapshot(db, source) };
}
