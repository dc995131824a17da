import "server-only";

import path from "node:path";
import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type Env, isPostgresUrl, readEnv } from "@/lib/env";
import { type Backup, backUp } from "@/lib/storage/backup";
import type { TableSum } from "@/lib/storage/copy-tables";
import { move } from "@/lib/storage/move";
import { type Restored, restore, verifyBackup } from "@/lib/storage/restore";
import type { StoragePlace } from "@/lib/storage/storage";

export type { Backup } from "@/lib/storage/backup";
export type { TableSum } from "@/lib/storage/copy-tables";
export type { Restored } from "@/lib/storage/restore";

/**
 * Writes everything stored into one file, also while the server runs, and reads it again.
 *
 * @param force whether a file that is there may be replaced
 * @throws {RefusedError} when the file cannot be written, or nothing is stored yet
 */
export async function backUpInstance(
  actor: Actor,
  file: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<Backup> {
  authorise(actor, "read", "instance");
  return backUp(readEnv(), { file, force });
}

/** Proves that a file can be restored. @throws {RefusedError} saying what is wrong with it */
export async function inspectInstanceBackup(actor: Actor, file: string): Promise<Backup> {
  authorise(actor, "read", "instance");
  return verifyBackup(readEnv(), file);
}

/**
 * Replaces everything stored by a backup, all of it or nothing, also while the server runs.
 *
 * @param replace whether a database with teams may be replaced
 * @throws {RefusedError} when the file is no whole backup, or there are teams and `replace` is off
 */
export async function restoreInstance(
  actor: Actor,
  file: string,
  { replace = false, now = new Date() }: { readonly replace?: boolean; readonly now?: Date } = {},
): Promise<Restored> {
  authorise(actor, "restore", "instance");
  return restore(readEnv(), { file, replace, now });
}

/**
 * Copies everything stored to another place, which has to be empty.
 *
 * @param target a postgres:// address, or a folder for the embedded database
 * @returns rows and checksums by table, equal on both sides
 */
export async function moveInstance(actor: Actor, target: string): Promise<readonly TableSum[]> {
  authorise(actor, "read", "instance");
  authorise(actor, "create", "instance");
  const env = readEnv();
  return move(env, placeOf(target, env));
}

function placeOf(target: string, { dataDirectory }: Env): StoragePlace {
  return isPostgresUrl(target)
    ? { databaseUrl: target, dataDirectory }
    : { databaseUrl: null, dataDirectory: path.resolve(target) };
}
