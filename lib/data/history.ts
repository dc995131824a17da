import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type Difference, differencesOf } from "@/lib/domain/asked-alike";
import { chooseTwo } from "@/lib/domain/choose-two";
import { compareSnapshots, type SnapshotComparison } from "@/lib/domain/compare-snapshots";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { AreaResult } from "@/lib/domain/results";
import { isId } from "@/lib/storage/new-id";
import { findResultsOverTime, type StoredResults } from "@/lib/storage/snapshot-history";
import {
  findSnapshot,
  findSnapshotHeads,
  findWithdrawnHeads,
  type StoredSnapshot,
} from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import type { SnapshotHead } from "./heads";
import { currentQuestionnaire } from "./store/current-content";
import { readTeam } from "./store/one-team";
import { questionnaireOfSnapshot } from "./store/questionnaire-of";
import { versionMaps } from "./store/version-maps";
import type { Team } from "./team";

/** One area of one snapshot, as frozen. */
export type AreaInTime = Pick<
  AreaResult,
  "id" | "inScope" | "level" | "index" | "coverage" | "manyNotApplicable"
>;

/** One snapshot in the history of its team. */
export type SnapshotInTime = {
  readonly head: SnapshotHead;
  /** What was asked otherwise than in the snapshot before; empty for the first. */
  readonly differences: readonly Difference[];
  readonly areas: readonly AreaInTime[];
};

/** Two snapshots beside each other. */
export type ChosenPair = {
  readonly older: SnapshotInTime;
  readonly newer: SnapshotInTime;
  /** The one that the newer snapshot was asked with. */
  readonly questionnaire: Questionnaire;
  /** Null when answers cannot be carried from one version of the questionnaire to the other. */
  readonly comparison: SnapshotComparison | null;
};

export type HistoryView = {
  readonly team: Team;
  /** The one that the latest snapshot was asked with; without any, the one in use. */
  readonly questionnaire: Questionnaire;
  /** Oldest first, without withdrawn ones. */
  readonly snapshots: readonly SnapshotInTime[];
  /** Newest first: each can be restored. */
  readonly withdrawn: readonly SnapshotHead[];
  /** Null with fewer than two snapshots. */
  readonly chosen: ChosenPair | null;
  /** Which of the asked ids is not a snapshot of this team. */
  readonly unknown: readonly ("from" | "to")[];
};

type AskedIds = { readonly from?: string | undefined; readonly to?: string | undefined };

/**
 * A team's snapshots over time, two of them compared.
 *
 * @param asked ids of the two; one that is missing or unknown is chosen, see {@link chooseTwo}
 * @returns null if there is no such team
 */
export async function getHistory(
  actor: Actor,
  teamId: string,
  asked: AskedIds,
): Promise<HistoryView | null> {
  authorise(actor, "read", "snapshot");
  return readTeam(teamId, async (db, team) => {
    const stored = await findResultsOverTime(db, teamId);
    const snapshots = stored.map((each, place) => inTime(each, stored[place - 1]));
    const ids = snapshots.map(({ head }) => head.id);
    const unknown = (["from", "to"] as const).filter((end) => {
      const id = asked[end];
      return id !== undefined && !ids.includes(id);
    });
    const two = chooseTwo(ids, asked);
    const chosen = two && (await findPair(db, team, { two, snapshots }));
    const questionnaire = await questionnaireOfLatest(db, stored.at(-1));
    const withdrawn = await findWithdrawnHeads(db, teamId);
    return { team, questionnaire, snapshots, withdrawn, chosen, unknown };
  });
}

/** The snapshot of a team before one of its snapshots; null for the first and for unknown ids. */
export async function findPreviousSnapshot(
  actor: Actor,
  teamId: string,
  snapshotId: string,
): Promise<SnapshotHead | null> {
  authorise(actor, "read", "snapshot");
  if (!isId(snapshotId)) return null;
  return readTeam(teamId, async (db) => {
    const heads = await findSnapshotHeads(db, teamId);
    const place = heads.findIndex(({ id }) => id === snapshotId);
    return (place < 0 ? null : heads[place + 1]) ?? null;
  });
}

function inTime({ head, results }: StoredResults, before: StoredResults | undefined) {
  return {
    head,
    differences: before ? differencesOf(before.results, results) : [],
    areas: results.areas.map(({ id, inScope, level, index, coverage, manyNotApplicable }) => ({
      ...{ id, inScope, level, index, coverage, manyNotApplicable },
    })),
  };
}

type Pairing = {
  readonly two: { readonly older: string; readonly newer: string };
  readonly snapshots: readonly SnapshotInTime[];
};

async function findPair(db: Db, team: Team, { two, snapshots }: Pairing) {
  const [olderWhole, newerWhole] = [
    await findSnapshot(db, team.id, two.older),
    await findSnapshot(db, team.id, two.newer),
  ];
  const older = snapshots.find(({ head }) => head.id === two.older);
  const newer = snapshots.find(({ head }) => head.id === two.newer);
  if (!olderWhole || !newerWhole || !older || !newer) return null;
  const [before, after] = [await freeze(db, olderWhole), await freeze(db, newerWhole)];
  const maps = versionMaps(older.head.questionnaireVersion, newer.head.questionnaireVersion);
  const comparison = maps && compareSnapshots(before, after, maps);
  return { older, newer, questionnaire: after.questionnaire, comparison };
}

async function freeze(db: Db, { head, contentHash, ...frozen }: StoredSnapshot) {
  return { ...frozen, questionnaire: await questionnaireOfSnapshot(db, { ...head, contentHash }) };
}

async function questionnaireOfLatest(db: Db, latest: StoredResults | undefined) {
  if (!latest) return currentQuestionnaire();
  const { head, contentHash } = latest;
  return questionnaireOfSnapshot(db, { ...head, contentHash });
}
