import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { DraftHead, SnapshotHead } from "./heads";
import type { Invalid } from "./invalid";
import type { Team } from "./team";

export type TeamListItem = {
  readonly team: Team;
  readonly latest: SnapshotHead | null;
  readonly draft: DraftHead | null;
};

export type TeamPage = {
  readonly team: Team;
  readonly draft: DraftHead | null;
  /** Newest first. */
  readonly snapshots: readonly SnapshotHead[];
};

export type SavedTeam = { readonly status: "ok"; readonly team: Team };

/** All teams that are not deleted, by name. */
export async function listTeams(_actor: Actor): Promise<readonly TeamListItem[]> {
  throw new Error("not built yet");
}

/** A team with its draft and its history; null if there is none. */
export async function getTeam(_actor: Actor, _teamId: string): Promise<TeamPage | null> {
  throw new Error("not built yet");
}

/** Creates a team. `input` is a {@link TeamFields}; unknown fields are refused. */
export async function createTeam(_actor: Actor, _input: unknown): Promise<SavedTeam | Invalid> {
  throw new Error("not built yet");
}

/** Replaces what people entered about a team; null if there is no such team. */
export async function updateTeam(
  _actor: Actor,
  _teamId: string,
  _input: unknown,
): Promise<SavedTeam | Invalid | null> {
  throw new Error("not built yet");
}

/** Hides a team; its draft and snapshots stay for {@link restoreTeam}. */
export async function deleteTeam(
  _actor: Actor,
  _teamId: string,
): Promise<{ readonly name: string } | null> {
  throw new Error("not built yet");
}

/** Undoes {@link deleteTeam}; invalid if another team has taken the name. */
export async function restoreTeam(
  _actor: Actor,
  _teamId: string,
): Promise<SavedTeam | Invalid | null> {
  throw new Error("not built yet");
}
