import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { TeamFilter, TeamLine } from "@/lib/domain/organisation/views/teams";
import { inBatches } from "@/lib/storage/in-batches";
import { findTeamIds, planRows } from "@/lib/storage/organisation/heat-map";
import { findTeamLines } from "@/lib/storage/organisation/team-lines";
import type { Db } from "@/lib/storage/storage";
import { getStorage } from "../store/open-storage";
import { readCounted } from "../store/read-counted";
import { toRowQuery } from "./row-query";
import { mayNameTeams, staleBefore } from "./settings";

/** More teams than any instance has. */
const ALL = 10_000_000;
/** Teams of a part: more at once are still in use when memory is tidied, and pile up. */
const PART = 100;

type Asked = TeamFilter & Pick<HeatMapQuery, "sort" | "direction">;

/**
 * All teams that match, in order, a part at a time for a file: only the ids are held at once. A
 * team that is deleted meanwhile is left out, one that submits meanwhile is shown as it is then.
 *
 * @returns null where names are hidden
 */
export function streamTeams(
  actor: Actor,
  query: Asked,
  now = new Date(),
): AsyncGenerator<readonly TeamLine[], void> | null {
  authorise(actor, "read", "dashboard");
  return mayNameTeams() ? inParts(query, now) : null;
}

async function* inParts(query: Asked, now: Date) {
  const asked = toRowQuery(query, now);
  const ids = await readCounted(async (db) =>
    findTeamIds(db, await planRows(db, asked), { offset: 0, limit: ALL }),
  );
  const storage = await getStorage();
  for (const part of inBatches(ids, PART)) {
    yield await storage.read((db) => findLines(db, part, now));
  }
}

async function findLines(db: Db, ids: readonly string[], now: Date): Promise<readonly TeamLine[]> {
  const lines = new Map((await findTeamLines(db, ids)).map((line) => [line.team.id, line]));
  const before = staleBefore(now);
  return ids.flatMap((id) => {
    const line = lines.get(id);
    if (!line) return [];
    const { team, snapshot } = line;
    return [{ team, snapshot: snapshot && { ...snapshot, stale: snapshot.submittedAt < before } }];
  });
}
