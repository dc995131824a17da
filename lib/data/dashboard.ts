import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import {
  countLowest,
  countMatches,
  type DashboardFilter,
  type DashboardOrder,
  findSummaryRows,
  findSummaryRowsOf,
  type SummaryRow,
} from "@/lib/storage/dashboard";
import { isId } from "@/lib/storage/new-id";
import { findGroups } from "@/lib/storage/teams";
import type { DashboardQuery } from "./dashboard-query";
import type { DashboardRow } from "./dashboard-row";
import { currentQuestionnaire } from "./store/current-content";
import { getStorage } from "./store/open-storage";

export type Dashboard = {
  readonly rows: readonly DashboardRow[];
  /** Teams that match the filter. */
  readonly total: number;
  /** From 1, clamped to `pageCount`. */
  readonly page: number;
  /** At least 1. */
  readonly pageCount: number;
  /** Names of all groups in use. */
  readonly groups: readonly string[];
  /** All teams, whatever the filter. */
  readonly teams: number;
  /**
   * Per area, content order: assessed teams of the filter whose lowest level is there. A team
   * counts in every area that shares its lowest level, but not in one with many not-applicable
   * answers, which is left out of comparisons.
   */
  readonly lowest: readonly { readonly area: string; readonly teams: number }[];
  /** Teams of the filter that have a snapshot. */
  readonly assessed: number;
};

export type Comparison = {
  readonly questionnaire: Questionnaire;
  /** In the order asked for, each team once. */
  readonly rows: readonly DashboardRow[];
  /** Ids that are no team. */
  readonly missing: readonly string[];
};

/** No name is as long, so a longer text finds nothing either way. */
const TEXT_MAXIMUM = 300;

const EVERYTHING: DashboardFilter = { text: "", group: null };

/**
 * One page of teams x areas, read from team summaries only. Teams without the figure to sort by
 * come last; equal ones are in the order of their names. An area that does not exist sorts by
 * name.
 */
export async function getDashboard(actor: Actor, query: DashboardQuery): Promise<Dashboard> {
  authorise(actor, "read", "dashboard");
  const { areas } = currentQuestionnaire();
  const filter = toFilter(query);
  const storage = await getStorage();
  return storage.read(async (db) => {
    const { total, assessed } = await countMatches(db, filter);
    const pageCount = Math.max(1, Math.ceil(total / query.size));
    const page = Math.min(Math.max(1, Math.trunc(query.page) || 1), pageCount);
    const rows = await findSummaryRows(db, filter, toOrder(query, page));
    const groups = await findGroups(db);
    const { total: teams } = await countMatches(db, EVERYTHING);
    const lowest = await countLowest(db, filter);
    return {
      rows: rows.map(toRow),
      total,
      page,
      pageCount,
      groups,
      teams,
      lowest: areas.map(({ id }) => ({ area: id, teams: lowest.get(id) ?? 0 })),
      assessed,
    };
  });
}

/** The latest figures of the named teams beside each other. */
export async function getComparison(actor: Actor, teamIds: readonly string[]): Promise<Comparison> {
  authorise(actor, "read", "dashboard");
  const asked = [...new Set(teamIds)];
  const storage = await getStorage();
  const found = await storage.read((db) => findSummaryRowsOf(db, asked.filter(isId)));
  const byId = new Map(found.map((row) => [row.team.id, row]));
  const rows = asked.flatMap((id) => byId.get(id) ?? []);
  return {
    questionnaire: currentQuestionnaire(),
    rows: rows.map(toRow),
    missing: asked.filter((id) => !byId.has(id)),
  };
}

function toFilter({ text, group }: DashboardQuery): DashboardFilter {
  return {
    text: storable(text.normalize("NFC").trim().slice(0, TEXT_MAXIMUM)),
    group: group === null ? null : storable(group),
  };
}

/** PostgreSQL refuses NUL even in a question; nothing stored has one. */
function storable(text: string): string {
  return text.replaceAll("\0", "\u{fffd}");
}

function toOrder(query: DashboardQuery, page: number): DashboardOrder {
  return {
    sort: toSort(query.sort),
    direction: query.direction === "descending" ? "desc" : "asc",
    offset: (page - 1) * query.size,
    limit: query.size,
  };
}

function toSort(sort: DashboardQuery["sort"]): DashboardOrder["sort"] {
  switch (sort) {
    case "name":
    case "group":
    case "overall":
    case "index":
    case "date":
    case "change":
      return sort;
    default: {
      const area = sort.slice("area:".length);
      return currentQuestionnaire().areas.some(({ id }) => id === area) ? { area } : "name";
    }
  }
}

function toRow({ team, summary }: SummaryRow): DashboardRow {
  return { team, snapshot: summary };
}
