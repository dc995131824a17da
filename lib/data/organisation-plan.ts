import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { LEVEL_RANKS, type LevelRank } from "@/lib/domain/levels";
import { countTeams } from "@/lib/domain/organisation/counted-figure";
import {
  actionCellsOf,
  areActionsWithheld,
  cellsOf,
} from "@/lib/domain/organisation/group-figures";
import { type RankedAction, rankActions } from "@/lib/domain/organisation/rank-actions";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { GroupChoices, Withheld } from "@/lib/domain/organisation/views/teams";
import { findCountsOfItem } from "@/lib/storage/organisation/group-counts";
import { findTeamIds, planFor, planRows } from "@/lib/storage/organisation/heat-map";
import { practiceMark } from "@/lib/storage/organisation/team-marks";
import { findTeamsOfAction, type TeamOfAction } from "@/lib/storage/organisation/teams-of-action";
import type { Db } from "@/lib/storage/storage";
import { findGroupChoices } from "./organisation/choices";
import {
  findShownGroups,
  mayNameTeams,
  storable,
  storableGroup,
  withheld,
} from "./organisation/settings";
import { findToldCounts } from "./organisation/told-counts";
import { currentQuestionnaire } from "./store/current-content";
import { readCounted } from "./store/read-counted";

/** Which teams, and which page of the list; from 1, clamped. */
export type OrganisationQuery = {
  /** The group and all below it; "" for teams without one, null for all. */
  readonly group: string | null;
  readonly page: number;
};

/** A practice that is on the plan of at least one team to its next level. */
export type OrganisationAction = RankedAction & {
  /** Its id when the questionnaire in use no longer asks for it. */
  readonly title: string;
  /** Null when the questionnaire in use no longer asks for it. */
  readonly level: LevelRank | null;
};

/** How many teams of a group there are, deleted ones left out, and what is known of them. */
type TeamCounts = {
  readonly teams: number;
  /** With a snapshot. */
  readonly assessed: number;
  /** Assessed, but their plans are not made yet. */
  readonly pending: number;
  /** At the highest level: nothing is left to plan. Some of them may be pending too. */
  readonly atTop: number;
};

type Paged = { readonly page: number; readonly pageCount: number; readonly total: number };

export type OrganisationPlan = TeamCounts &
  Paged & {
    readonly status: "ok";
    /** A page of 50: of most teams first, then the least work, then by id. */
    readonly actions: readonly OrganisationAction[];
    /** The actions that no other has more teams than, whatever the page; empty without any. */
    readonly leading: readonly OrganisationAction[];
    /** Whether practices are left out that too few teams need to be told without names. */
    readonly actionsWithheld: boolean;
    readonly choices: GroupChoices;
  };

/** Every action of a group, for a file. */
export type WholeOrganisationPlan = {
  readonly status: "ok";
  readonly actions: readonly OrganisationAction[];
};

export type TeamsOfAction = TeamCounts &
  Paged & {
    readonly status: "ok";
    /** `teams` of it is also the number of rows, and 0 when no plan of the group has it. */
    readonly action: OrganisationAction;
    /** A page of 50, by name. */
    readonly rows: readonly TeamOfAction[];
    readonly choices: GroupChoices;
  };

const PAGE_SIZE = 50;
const HIGHEST = LEVEL_RANKS.at(-1) ?? 0;

/**
 * The actions that stand between most teams and their next overall level, from the latest
 * snapshot of each team as asked by its own questionnaire. Each team counts with the plan that its
 * roadmap shows when nobody asks for anything else. Withheld of few teams where names are hidden.
 */
export async function getOrganisationPlan(
  actor: Actor,
  { group: asked, page }: OrganisationQuery,
): Promise<OrganisationPlan | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(asked);
  return readCounted(async (db) => {
    if (!(await findShownGroups(db, [group]))(group)) return withheld(group);
    const { actions, actionsWithheld } = await findActions(db, group);
    const most = actions[0]?.teams;
    return {
      status: "ok",
      leading: actions.filter(({ teams }) => teams === most),
      ...paged(actions.length, page),
      actions: stretchOf(actions, page),
      actionsWithheld,
      ...(await findTeamCounts(db, group)),
      choices: await findGroupChoices(db, group),
    };
  });
}

/** The actions of {@link getOrganisationPlan}, all at once. */
export async function getWholeOrganisationPlan(
  actor: Actor,
  asked: string | null,
): Promise<WholeOrganisationPlan | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(asked);
  return readCounted(async (db) => {
    if (!(await findShownGroups(db, [group]))(group)) return withheld(group);
    return { status: "ok", actions: (await findActions(db, group)).actions };
  });
}

/**
 * The teams that have a practice on their plan to the next level; null for a practice that neither
 * the questionnaire in use nor any plan knows. Withheld where names are hidden: its rows are teams.
 */
export async function getTeamsOfAction(
  actor: Actor,
  practiceId: string,
  { group: asked, page }: OrganisationQuery,
): Promise<TeamsOfAction | Withheld | null> {
  authorise(actor, "read", "dashboard");
  const [group, practice] = [storableGroup(asked), storable(practiceId)];
  if (!mayNameTeams()) return withheld(group);
  return readCounted(async (db) => {
    const { actions } = await findActions(db, group);
    const action = actions.find((each) => each.practice === practice) ?? noTeams(practice);
    if (!action) return null;
    const place = paged(action.teams, page);
    return {
      status: "ok",
      action,
      ...place,
      ...(await findTeamCounts(db, group)),
      rows: action.teams === 0 ? [] : await findRows(db, action, { group, page: place.page }),
      choices: await findGroupChoices(db, group),
    };
  });
}

async function findActions(
  db: Db,
  group: string | null,
): Promise<Pick<OrganisationPlan, "actions" | "actionsWithheld">> {
  const counts = (await findToldCounts(db, [group], ["action"])).get(markOfGroup(group)) ?? [];
  const actions = rankActions(actionCellsOf(counts)).map(toAction);
  return { actions, actionsWithheld: areActionsWithheld(counts) };
}

async function findTeamCounts(db: Db, group: string | null): Promise<TeamCounts> {
  const kinds = ["teams", "coverage", "pending", "level"];
  const counts = await findCountsOfItem(db, markOfGroup(group), { kinds, item: "" });
  const levels = cellsOf(counts, "level");
  return {
    teams: countTeams(cellsOf(counts, "teams")),
    assessed: countTeams(cellsOf(counts, "coverage")),
    pending: countTeams(cellsOf(counts, "pending")),
    atTop: countTeams(levels.filter(({ low }) => low >= HIGHEST)),
  };
}

async function findRows(
  db: Db,
  { practice, teams }: OrganisationAction,
  { group, page }: OrganisationQuery,
): Promise<readonly TeamOfAction[]> {
  const marks = [practiceMark(practice), ...(group === null ? [] : [markOfGroup(group)])];
  const plan = await planRows(db, {
    filter: { text: "", marks, level: null, age: null },
    order: { by: "name", area: "", direction: "asc" },
  });
  const stretch = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const ids = await findTeamIds(db, planFor(plan, teams), stretch);
  return findTeamsOfAction(db, ids, practice);
}

function toAction(ranked: RankedAction): OrganisationAction {
  const practice = currentQuestionnaire().practices.find(({ id }) => id === ranked.practice);
  return {
    ...ranked,
    area: practice?.area ?? ranked.area,
    title: practice?.title ?? ranked.practice,
    level: practice?.level ?? null,
  };
}

function noTeams(practiceId: string): OrganisationAction | null {
  const practice = currentQuestionnaire().practices.find(({ id }) => id === practiceId);
  if (!practice) return null;
  const none = { teams: 0, alone: 0, withOneOther: 0, totalDays: 0, medianDays: 0 };
  return toAction({ practice: practiceId, area: practice.area, ...none });
}

function paged(total: number, asked: number): Paged {
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pageCount);
  return { total, page, pageCount };
}

function stretchOf<T>(all: readonly T[], asked: number): readonly T[] {
  const { page } = paged(all.length, asked);
  return all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}
