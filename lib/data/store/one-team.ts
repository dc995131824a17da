import "server-only";

import { isId } from "@/lib/storage/new-id";
import type { Db } from "@/lib/storage/storage";
import { findTeam, lockTeam } from "@/lib/storage/teams";
import type { Team } from "../team";
import { getStorage } from "./open-storage";

type Run<T> = (db: Db, team: Team) => Promise<T | null>;

/** Reads about one team in one consistent state; null without `run` if there is no such team. */
export async function readTeam<T>(teamId: string, run: Run<T>): Promise<T | null> {
  if (!isId(teamId)) return null;
  const storage = await getStorage();
  return storage.read(async (db) => {
    const team = await findTeam(db, teamId);
    return team && run(db, team);
  });
}

/**
 * Changes one team in a transaction that keeps its other writers waiting, so that saving,
 * submitting and deleting at once come one after the other.
 */
export async function writeTeam<T>(teamId: string, run: Run<T>): Promise<T | null> {
  if (!isId(teamId)) return null;
  const storage = await getStorage();
  return storage.write(async (db) => {
    const team = await lockTeam(db, teamId);
    return team && run(db, team);
  });
}
