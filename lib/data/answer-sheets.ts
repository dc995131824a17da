import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Answer } from "@/lib/domain/answers";
import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { findStoredAnswers } from "@/lib/storage/answers";
import { findDraft } from "@/lib/storage/drafts";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { findTeams } from "@/lib/storage/team-list";
import { findTeam } from "@/lib/storage/teams";
import { findTeamId } from "@/lib/storage/whole-team";
import { currentQuestionnaire } from "./store/current-content";
import { getStorage } from "./store/open-storage";
import { questionnaireOfDraft, questionnaireOfSnapshot } from "./store/questionnaire-of";
import type { Team } from "./team";

/** What a team answers now: its open draft, else its latest snapshot, else nothing yet. */
export type TeamAnswers = {
  readonly team: Team;
  readonly questionnaire: Questionnaire;
  readonly mode: Mode;
  readonly answers: ReadonlyMap<string, GivenAnswer>;
};

type GivenAnswer = {
  readonly answer: Answer;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
};

/**
 * What teams answer now, by name of the team.
 *
 * @param team an id or a name in any case; null for all teams that are not deleted
 * @returns null if there is no such team
 */
export async function getTeamAnswers(
  actor: Actor,
  team: string | null,
): Promise<readonly TeamAnswers[] | null> {
  authorise(actor, "read", "draft");
  authorise(actor, "read", "snapshot");
  const storage = await getStorage();
  return storage.read(async (db) => {
    const teams = team === null ? await findTeams(db) : await findOne(db, team);
    if (teams === null) return null;
    const sheets: TeamAnswers[] = [];
    for (const each of teams) sheets.push(await findTeamAnswers(db, each));
    return sheets;
  });
}

async function findOne(db: Db, idOrName: string): Promise<readonly Team[] | null> {
  const id = await findTeamId(db, idOrName);
  const team = id === null ? null : await findTeam(db, id);
  return team && [team];
}

async function findTeamAnswers(db: Db, team: Team): Promise<TeamAnswers> {
  const draft = await findDraft(db, team.id);
  if (draft) {
    const questionnaire = await questionnaireOfDraft(db, draft);
    const stored = await findStoredAnswers(db, draft.id);
    const answers = new Map(
      [...stored].map(([id, { answer, savedBy: by, savedAt: at }]) => [id, { answer, by, at }]),
    );
    return { team, questionnaire, mode: draft.mode, answers };
  }
  const snapshot = await findLatestSnapshot(db, team.id);
  if (!snapshot) {
    return { team, questionnaire: currentQuestionnaire(), mode: "full", answers: new Map() };
  }
  const { head, contentHash } = snapshot;
  const { submittedBy: by, submittedAt: at, mode } = head;
  const questionnaire = await questionnaireOfSnapshot(db, { ...head, contentHash });
  const answers = new Map([...snapshot.answers].map(([id, answer]) => [id, { answer, by, at }]));
  return { team: { ...team, profile: snapshot.profile }, questionnaire, mode, answers };
}
