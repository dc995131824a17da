import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { choicesOf } from "@/lib/domain/answers";
import { scoreModels } from "@/lib/domain/models/score-models";
import { applies } from "@/lib/domain/scope";
import type { Worksheet } from "@/lib/domain/worksheet";
import { type ProposedAnswer, proposeAnswers } from "@/lib/domain/worksheets/propose-answers";
import { findAnswers } from "@/lib/storage/answers";
import { findDraft, type StoredDraft } from "@/lib/storage/drafts";
import { findGates } from "@/lib/storage/gates";
import { findSnapshotHeads } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import {
  findSheetAnswers,
  findSheets,
  type StoredSheetAnswer,
} from "@/lib/storage/worksheet-answers";
import { currentModelRules, currentWorksheets } from "./store/current-content";
import { readTeam } from "./store/one-team";
import { questionnaireOfDraft } from "./store/questionnaire-of";
import type { Team } from "./team";

/** A worksheet in the list of those that a team can fill in. */
export type WorksheetEntry = {
  readonly worksheet: Worksheet;
  /** Whether the team's profile says that it is about the team. */
  readonly applies: boolean;
  /** How many items the draft answers. */
  readonly answered: number;
};

/** What a draft has beside the answers to the questionnaire. */
export type DraftBeside = {
  readonly team: Team;
  /** In content order. */
  readonly worksheets: readonly WorksheetEntry[];
  /** How many manual gates are registered. */
  readonly gates: number;
  /** Of the latest snapshot; null before the first. */
  readonly snapshotId: string | null;
};

/** What a team's draft has beside its answers; null if there is no such team or draft. */
export async function getDraftBeside(actor: Actor, teamId: string): Promise<DraftBeside | null> {
  authorise(actor, "read", "draft");
  return readTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const sheets = (await findSheets(db, [draft.id])).get(draft.id);
    const flags = new Set(team.profile);
    const worksheets = currentWorksheets().map((worksheet) => ({
      worksheet,
      applies: applies(worksheet.appliesIf, flags),
      answered: sheets?.get(worksheet.id)?.size ?? 0,
    }));
    const gates = (await findGates(db, draft.id)).length;
    const [latest] = await findSnapshotHeads(db, teamId);
    return { team, worksheets, gates, snapshotId: latest?.id ?? null };
  });
}

/** A worksheet as its form shows it. */
export type WorksheetForm = {
  readonly team: Team;
  readonly worksheet: Worksheet;
  /** By item; an answer that was taken back is there with the value null. */
  readonly stored: ReadonlyMap<string, StoredSheetAnswer>;
  /** What the questionnaire suggests for items without an answer, with titles of practices. */
  readonly proposals: readonly ProposedAnswer[];
};

/** A worksheet of a team's draft; null if there is no such team, draft or worksheet. */
export async function getWorksheetForm(
  actor: Actor,
  teamId: string,
  worksheetId: string,
): Promise<WorksheetForm | null> {
  authorise(actor, "read", "draft");
  const worksheet = currentWorksheets().find(({ id }) => id === worksheetId);
  if (!worksheet) return null;
  return readTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const stored = await findSheetAnswers(db, { draftId: draft.id, worksheetId });
    const proposals = await findProposals(db, { draft, team, worksheet });
    const open = proposals.filter(({ item }) => (stored.get(item)?.value ?? null) === null);
    return { team, worksheet, stored, proposals: open };
  });
}

type Asked = { readonly draft: StoredDraft; readonly team: Team; readonly worksheet: Worksheet };

async function findProposals(
  db: Db,
  { draft, team, worksheet }: Asked,
): Promise<readonly ProposedAnswer[]> {
  const rule = currentModelRules().find((each) => each.worksheet === worksheet.id);
  if (!rule) return [];
  const questionnaire = await questionnaireOfDraft(db, draft);
  const choices = choicesOf(await findAnswers(db, draft.id));
  const assessment = { questionnaire, profile: team.profile, mode: draft.mode, choices };
  const model = scoreModels(assessment, [rule]).find(({ id }) => id === rule.model);
  if (!model) return [];
  const titles = new Map(questionnaire.practices.map(({ id, title }) => [id, title]));
  return proposeAnswers(worksheet, model).map((proposal) => ({
    ...proposal,
    practices: proposal.practices.map((id) => titles.get(id) ?? id),
  }));
}
