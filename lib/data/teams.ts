import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Mode } from "@/lib/domain/questionnaire";
import { findChoices } from "@/lib/storage/answers";
import { findDraft } from "@/lib/storage/drafts";
import { UniqueViolationError } from "@/lib/storage/errors";
import { isId, newId } from "@/lib/storage/new-id";
import { findSnapshotHeads } from "@/lib/storage/snapshots";
import {
  findGroups,
  findHiddenTeam,
  findTeam,
  hideTeam,
  insertTeam,
  unhideTeam,
  updateTeamFields,
} from "@/lib/storage/teams";
import type { DraftHead, SnapshotHead } from "./heads";
import { invalidField } from "./input/field-errors";
import { parseTeamFields } from "./input/team-input";
import type { Invalid } from "./invalid";
import { currentQuestionnaire } from "./store/current-content";
import { openDraft } from "./store/open-draft";
import { openDraftHead } from "./store/open-draft-head";
import { getStorage } from "./store/open-storage";
import { refreshRow } from "./store/refresh-row";
import { refreshSummary } from "./store/refresh-summary";
import type { Team } from "./team";

export type TeamPage = {
  readonly team: Team;
  readonly draft: DraftHead | null;
  /** Newest first. */
  readonly snapshots: readonly SnapshotHead[];
};

export type SavedTeam = { readonly status: "ok"; readonly team: Team };

/** Names of the groups in use, in order. */
export async function listGroups(actor: Actor): Promise<readonly string[]> {
  authorise(actor, "read", "team");
  const storage = await getStorage();
  return storage.read(findGroups);
}

/** A team with its draft and its history; null if there is no such team. */
export async function getTeam(actor: Actor, teamId: string): Promise<TeamPage | null> {
  authorise(actor, "read", "team");
  if (!isId(teamId)) return null;
  const storage = await getStorage();
  return storage.read(async (db) => {
    const team = await findTeam(db, teamId);
    if (!team) return null;
    const draft = await findDraft(db, teamId);
    const choicesOf = draft ? new Map([[draft.id, await findChoices(db, draft.id)]]) : new Map();
    const head = await openDraftHead(db, team, { draft: draft ?? undefined, choicesOf });
    return { team, draft: head, snapshots: await findSnapshotHeads(db, teamId) };
  });
}

/** A team that was deleted and can be restored; null for any other id. */
export async function findDeletedTeam(actor: Actor, teamId: string): Promise<Team | null> {
  authorise(actor, "restore", "team");
  if (!isId(teamId)) return null;
  const storage = await getStorage();
  return storage.read((db) => findHiddenTeam(db, teamId));
}

/**
 * Creates a team.
 *
 * @param input a {@link TeamFields} with every field; unknown ones are refused
 * @param mode of the first draft, which is started with the team, both or neither; null starts none
 */
export async function createTeam(
  actor: Actor,
  input: unknown,
  mode: Mode | null = null,
): Promise<SavedTeam | Invalid> {
  authorise(actor, "create", "team");
  if (mode) authorise(actor, "create", "draft");
  const parsed = parseTeamFields(currentQuestionnaire(), input);
  if (parsed.status === "invalid") return parsed;
  const createdAt = new Date().toISOString();
  const kept = { tags: parsed.fields.tags ?? [], createdAt, example: false, externalId: null };
  const team: Team = { id: newId(), ...parsed.fields, ...kept };
  const storage = await getStorage();
  return unlessNameTaken(team.name, async () => {
    await storage.write(async (db) => {
      await insertTeam(db, team);
      if (mode) await openDraft(db, team.id, { mode, at: createdAt, by: actor.name });
      await refreshRow(db, team.id);
    });
    return { status: "ok", team };
  });
}

/** Replaces what was entered about a team, all fields at once; null if there is no such team. */
export async function updateTeam(
  actor: Actor,
  teamId: string,
  input: unknown,
): Promise<SavedTeam | Invalid | null> {
  authorise(actor, "change", "team");
  if (!isId(teamId)) return null;
  const parsed = parseTeamFields(currentQuestionnaire(), input);
  if (parsed.status === "invalid") return parsed;
  const { fields } = parsed;
  const at = new Date().toISOString();
  const storage = await getStorage();
  return unlessNameTaken(fields.name, async () => {
    const team = await storage.write(async (db) => {
      const changed = await updateTeamFields(db, teamId, { ...fields, at });
      if (changed) await refreshRow(db, teamId, { isRenamed: true });
      return changed;
    });
    return team && { status: "ok", team };
  });
}

/** Hides a team; its draft and snapshots stay for {@link restoreTeam}. */
export async function deleteTeam(
  actor: Actor,
  teamId: string,
): Promise<{ readonly name: string } | null> {
  authorise(actor, "delete", "team");
  if (!isId(teamId)) return null;
  const storage = await getStorage();
  const team = await storage.write(async (db) => {
    const hidden = await hideTeam(db, teamId, new Date().toISOString());
    if (!hidden) return null;
    await refreshRow(db, teamId);
    return hidden;
  });
  return team && { name: team.name };
}

/** Undoes {@link deleteTeam}; invalid when another team has taken the name meanwhile. */
export async function restoreTeam(
  actor: Actor,
  teamId: string,
): Promise<SavedTeam | Invalid | null> {
  authorise(actor, "restore", "team");
  if (!isId(teamId)) return null;
  const storage = await getStorage();
  const hidden = await storage.read((db) => findHiddenTeam(db, teamId));
  return unlessNameTaken(hidden?.name ?? "", async () => {
    const team = await storage.write(async (db) => {
      const shown = await unhideTeam(db, teamId);
      if (!shown) return null;
      await refreshSummary(db, teamId);
      return shown;
    });
    return team && { status: "ok", team };
  });
}

async function unlessNameTaken<T>(name: string, run: () => Promise<T>): Promise<T | Invalid> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UniqueViolationError)) throw error;
    return invalidField("name", `Choose another name: there is a team called “${name}” already.`);
  }
}
