"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";

/** Withdraws a snapshot and shows what is left, with the way back. */
export async function withdrawSnapshotAction(teamId: string, snapshotId: string): Promise<void> {
  await refuseCrossSiteAction();
  const withdrawn = await withdrawSnapshot(await currentActor(), teamId, snapshotId);
  const history = `/teams/${encodeURIComponent(teamId)}/history`;
  redirect(withdrawn ? `${history}?withdrawn=${snapshotId}` : history);
}

/** Brings a withdrawn snapshot back and shows it. */
export async function restoreSnapshotAction(teamId: string, snapshotId: string): Promise<void> {
  await refuseCrossSiteAction();
  const restored = await restoreSnapshot(await currentActor(), teamId, snapshotId);
  const team = `/teams/${encodeURIComponent(teamId)}`;
  redirect(restored ? `${team}/results/${snapshotId}?saved=restored` : `${team}/history`);
}
