import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { findOpenChoices } from "@/lib/storage/answers";
import type { Db } from "@/lib/storage/storage";
import {
  countTeamsNamed,
  findLatestDrafts,
  findLatestHeads,
  findOpenDrafts,
  findTeamsNamed,
} from "@/lib/storage/team-list";
import { findTeam } from "@/lib/storage/teams";
import type { DraftHead, SnapshotHead } from "./heads";
import { mayNameTeams } from "./organisation/settings";
import { openDraftHead } from "./store/open-draft-head";
import { getStorage } from "./store/open-storage";
import type { Team } from "./team";

export type TeamListItem = {
  readonly team: Team;
  /** Null also where names are hidden: what it tells, it would tell of a named team. */
  readonly latest: SnapshotHead | null;
  readonly draft: DraftHead | null;
};

export type TeamList = {
  readonly teams: readonly TeamListItem[];
  /** Whether the list may say where the teams stand. */
  readonly standing: boolean;
  /** Teams that match. */
  readonly total: number;
  /** From 1 to `pageCount`. */
  readonly page: number;
  readonly pageCount: number;
};

export type OpenDraft = { readonly team: Team; readonly draft: DraftHead };

/** Rows of a page of {@link listTeams}. */
const TEAMS_A_PAGE = 50;

/**
 * Teams that are not deleted, by name, {@link TEAMS_A_PAGE} at a time.
 *
 * @param search part of a name, taken literally and without case, and a page from 1, clamped
 */
export async function listTeams(
  actor: Actor,
  search: { readonly text: string; readonly page: number } = { text: "", page: 1 },
): Promise<TeamList> {
  authorise(actor, "read", "team");
  const storage = await getStorage();
  return storage.read(async (db) => {
    const { text } = search;
    const total = await countTeamsNamed(db, text);
    const pageCount = Math.max(1, Math.ceil(total / TEAMS_A_PAGE));
    const page = Math.min(Math.max(1, search.page), pageCount);
    const stretch = { offset: (page - 1) * TEAMS_A_PAGE, limit: TEAMS_A_PAGE };
    const standing = mayNameTeams();
    return { teams: await findItems(db, text, stretch), standing, total, page, pageCount };
  });
}

async function findItems(
  db: Db,
  text: string,
  stretch: { readonly offset: number; readonly limit: number },
): Promise<readonly TeamListItem[]> {
  const teams = await findTeamsNamed(db, text, stretch);
  const ids = teams.map(({ id }) => id);
  const latest = mayNameTeams() ? await findLatestHeads(db, ids) : new Map();
  const drafts = await findOpenDrafts(db, ids);
  const choicesOf = await findOpenChoices(
    db,
    [...drafts.values()].map(({ id }) => id),
  );
  const items: TeamListItem[] = [];
  for (const team of teams) {
    const draft = await openDraftHead(db, team, { draft: drafts.get(team.id), choicesOf });
    items.push({ team, latest: latest.get(team.id) ?? null, draft });
  }
  return items;
}

/** The open drafts that were changed last, newest first, with their teams. */
export async function listDrafts(actor: Actor, most: number): Promise<readonly OpenDraft[]> {
  authorise(actor, "read", "draft");
  const storage = await getStorage();
  return storage.read(async (db) => {
    const drafts = [...(await findLatestDrafts(db, most)).values()];
    const choicesOf = await findOpenChoices(
      db,
      drafts.map(({ id }) => id),
    );
    const open: OpenDraft[] = [];
    for (const stored of drafts) {
      const team = await findTeam(db, stored.teamId);
      const draft = team && (await openDraftHead(db, team, { draft: stored, choicesOf }));
      if (team && draft) open.push({ team, draft });
    }
    return open;
  });
}
