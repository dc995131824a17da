import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import {
  type LevelUpOutcomeDown,
  levelUpOutcomeDown,
} from "@/lib/domain/worksheets/level-up-outcome-down";
import { type OutcomeTrend, outcomeTrends } from "@/lib/domain/worksheets/outcome-trends";
import { findDraftsOfSnapshots } from "@/lib/storage/drafts";
import { findSheets } from "@/lib/storage/worksheet-answers";
import type { SnapshotInTime } from "./history";
import { currentWorksheets } from "./store/current-content";
import { readTeam } from "./store/one-team";

/** Outcomes of a team over time, beside its levels. */
export type OutcomeHistory = {
  readonly trends: readonly OutcomeTrend[];
  readonly contradictions: readonly LevelUpOutcomeDown[];
};

/**
 * What a team said about outcomes in its snapshots.
 *
 * @param snapshots all that count, oldest first, as `getHistory` gives them
 * @returns null if there is no such team
 */
export async function getOutcomeHistory(
  actor: Actor,
  teamId: string,
  snapshots: readonly SnapshotInTime[],
): Promise<OutcomeHistory | null> {
  authorise(actor, "read", "snapshot");
  return readTeam(teamId, async (db) => {
    const drafts = await findDraftsOfSnapshots(db, teamId);
    const sheets = await findSheets(db, [...drafts.values()]);
    const times = snapshots.map(
      ({ head }) => sheets.get(drafts.get(head.id) ?? "") ?? new Map<string, never>(),
    );
    const trends = outcomeTrends(currentWorksheets(), times);
    return { trends, contradictions: levelUpOutcomeDown(trends, snapshots.map(roseSince)) };
  });
}

/** The areas whose level is higher than in the snapshot before, if both were asked alike. */
function roseSince(
  { areas, differences }: SnapshotInTime,
  place: number,
  all: readonly SnapshotInTime[],
): readonly string[] {
  const before = all[place - 1];
  if (!before || differences.length > 0) return [];
  return areas.flatMap(({ id, level }) => {
    const from = before.areas.find((area) => area.id === id)?.level;
    return from && level && level.low > from.low ? [id] : [];
  });
}
