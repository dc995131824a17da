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
import { pagesOf, stretchOf } from "@/lib/domain/organisation/pages-of";
import { type RankedAction, rankActions } from "@/lib/domain/organisation/rank-actions";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Pages } from "@/lib/domain/organisation/views/paging";
import type {
  PlanQuery,
  TeamOfAction,
  TeamsOfActionQuery,
  WholePlanQuery,
} from "@/lib/domain/organisation/views/plan";
import type { GroupChoices, Withheld } from "@/lib/domain/organisation/views/teams";
import { findCountsOfItem } from "@/lib/storage/organisation/group-counts";
import { findTeamIds, planFor, planRows } from "@/lib/storage/organisation/heat-map";
import { practiceMark } from "@/lib/storage/organisation/team-marks";
import { findTeamsOfAction } from "@/lib/storage/organisation/teams-of-action";
import type { Db } from "@/lib/storage/storage";
import { findGroupChoices } from "./organisation/choices";
import {
  findShownGroups,
  mayNameTeams,
  storable,
  storableGroup,
  withheld,
} from "./organisation/settings";
import { sortActions } from "./organisation/sort-actions";
import { findToldCounts } from "./organisation/told-counts";
import { currentQuestionnaire } from "./store/current-content";
import { readCounted } from "./store/read-counted";

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

export type OrganisationPlan = TeamCounts &
  Pages & {
    readonly status: "ok";
    /** Those of the page; in the order of the plan those of most teams first, then the least work, then by id. */
    readonly actions: readonly OrganisationAction[];
    /** The actions that no other has more teams than, whatever the page; empty without any. */
    readonly leading: readonly OrganisationAction[];
    /** Whether practices are left out that too few teams need to be told without names. */
    readonly actionsWithheld: boolean;
    readonly choices: GroupChoices;
  };

/** Every action of a group in the order asked for, for a file. */
export type WholeOrganisationPlan = {
  readonly status: "ok";
  readonly actions: readonly OrganisationAction[];
};

export type TeamsOfAction = TeamCounts &
  Pages & {
    readonly status: "ok";
    /** `teams` of it is also the number of rows, and 0 when no plan of the group has it. */
    readonly action: OrganisationAction;
    /** Those of the page. */
    readonly rows: readonly TeamOfAction[];
    readonly choices: GroupChoices;
  };

const HIGHEST = LEVEL_RANKS.at(-1) ?? 0;

/**
 * The actions that stand between most teams and their next overall level, from the latest
 * snapshot of each team as asked by its own questionnaire. Each team counts with the plan that its
 * roadmap shows when nobody asks for anything else. Withheld of few teams where names are hidden.
 */
export async function getOrganisationPlan(
  actor: Actor,
  query: PlanQuery,
): Promise<OrganisationPlan | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  return readCounted(async (db) => {
    if (!(await findShownGroups(db, [group]))(group)) return withheld(group);
    const { actions, actionsWithheld } = await findActions(db, group);
    const most = actions[0]?.teams;
    const pages = pagesOf(actions.length, query);
    return {
      status: "ok",
      leading: actions.filter(({ teams }) => teams === most),
      ...pages,
      actions: stretchOf(sortActions(actions, query), pages),
      actionsWithheld,
      ...(await findTeamCounts(db, group)),
      choices: await findGroupChoices(db, group),
    };
  });
}

/** The actions of {@link getOrganisationPlan}, all at once. */
export async function getWholeOrganisationPlan(
  actor: Actor,
  query: WholePlanQuery,
): Promise<WholeOrganisationPlan | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  return readCounted(async (db) => {
    if (!(await findShownGroups(db, [group]))(group)) return withheld(group);
    const { actions } = await findActions(db, group);
    return { status: "ok", actions: sortActions(actions, query) };
  });
}

/**
 * The teams that have a practice on their plan to the next level; null for a practice that neither
 * the questionnaire in use nor any plan knows. Withheld where names are hidden: its rows are teams.
 */
export async function getTeamsOfAction(
  actor: Actor,
  practiceId: string,
  query: TeamsOfActionQuery,
): Promise<TeamsOfAction | Withheld | null> {
  authorise(actor, "read", "dashboard");
  const [group, practice] = [storableGroup(query.group), storable(practiceId)];
  if (!mayNameTeams()) return withheld(group);
  return readCounted(async (db) => {
    const { actions } = await findActions(db, group);
    const action = actions.find((each) => each.practice === practice) ?? noTeams(practice);
    if (!action) return null;
    const pages = pagesOf(action.teams, query);
    return {
      status: "ok",
      action,
      ...pages,
      ...(await findTeamCounts(db, group)),
      rows: action.teams === 0 ? [] : await findRows(db, action, { ...query, group, pages }),
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

type Shown = TeamsOfActionQuery & { readonly pages: Pages };

async function findRows(
  db: Db,
  { practice, teams }: OrganisationAction,
  { group, sort, direction, pages }: Shown,
): Promise<readonly TeamOfAction[]> {
  const mark = practiceMark(practice);
  const plan = await planRows(db, {
    filter: {
      ...{ text: "", level: null, age: null },
      marks: [...(sort === "days" ? [] : [mark]), ...(group === null ? [] : [markOfGroup(group)])],
    },
    order: {
      by: sort,
      of: sort === "days" ? mark : "",
      direction: direction === "descending" ? "desc" : "asc",
    },
  });
  const stretch = { offset: (pages.page - 1) * pages.size, limit: pages.size };
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
  const none = {
    teams: 0,
    alone: 0,
    withOneOther: 0,
    totalDays: 0,
    middleDays: { low: 0, high: 0 },
  };
  return toAction({ practice: practiceId, area: practice.area, ...none });
}
