"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { storageTroubleWords } from "@/app/teams/storage-trouble-words";
import { groupHref } from "@/components/dashboard/group-address";
import type { RenameGroupState } from "@/components/groups/rename-group-state";
import { StorageUnavailableError } from "@/lib/data/errors";
import { renameGroup } from "@/lib/data/organisation/rename-group";

/** Gives a group another path and leads to it; with problems hands back what was typed. */
export async function renameGroupAction(
  group: string,
  _: RenameGroupState,
  form: FormData,
): Promise<RenameGroupState> {
  await refuseCrossSiteAction();
  const typed = form.get("path");
  const path = typeof typed === "string" ? typed : "";
  const renamed = await rename(group, path);
  if (typeof renamed === "object") return { path, errors: renamed };
  redirect(renamed === group ? groupHref(group) : renamedHref(renamed, { was: group }));
}

/** Gives a group the path back that it had. */
export async function undoRenameAction(group: string, was: string): Promise<void> {
  await refuseCrossSiteAction();
  const renamed = await renameGroup(await currentActor(), group, was);
  redirect(
    renamed?.status === "invalid"
      ? renamedHref(group, { was, undo: "refused" })
      : groupHref(renamed?.path ?? group),
  );
}

/** The path that the group has now, also where it is gone; or why it could not be renamed. */
async function rename(group: string, path: string): Promise<string | readonly string[]> {
  try {
    const renamed = await renameGroup(await currentActor(), group, path);
    if (renamed?.status === "invalid") return Object.values(renamed.fieldErrors).flat();
    return renamed?.path ?? group;
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return [storageTroubleWords(error.reason)];
  }
}

function renamedHref(group: string, more: Readonly<Record<string, string>>): string {
  return `${groupHref(group)}&${new URLSearchParams(more)}`;
}
