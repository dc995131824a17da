import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDashboard } from "@/lib/data/organisation/get-dashboard";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { streamTeams } from "@/lib/data/organisation/stream-teams";
import { getOrganisationPlan, getTeamsOfAction } from "@/lib/data/organisation-plan";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import { moreTeamsCsv } from "@/lib/export/teams-csv";
import { ALL_ACTIONS, GROUPS_BY_NAME, TEAMS_BY_NAME } from "@/tests/support/plan-queries";
import { rounded, toMilliseconds } from "./figures";
import { measureRefresh } from "./refresh";

const CALLS = 40;
const ALL: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 50 },
};
const heatMap = (query: Partial<HeatMapQuery>) => () =>
  getHeatMap(LOCAL_OWNER, { ...ALL, ...query });

const QUERIES: Readonly<Record<string, () => Promise<unknown>>> = {
  dashboard: () => getDashboard(LOCAL_OWNER, ALL, { overview: { since: null } }),
  overview: () => getOverview(LOCAL_OWNER, { group: null, since: null }),
  "overview since a month": () => getOverview(LOCAL_OWNER, { group: null, since: "2026-05" }),
  distribution: () => getDistribution(LOCAL_OWNER, { group: null, team: null }),
  group: () => getGroup(LOCAL_OWNER, "Tidewater", { ...GROUPS_BY_NAME, months: 24 }),
  plan: () => getOrganisationPlan(LOCAL_OWNER, ALL_ACTIONS),
  "plan of a group": () => getOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group: "Tidewater" }),
  "teams that need a practice": () =>
    getTeamsOfAction(LOCAL_OWNER, "static-analysis-on-change", { ...TEAMS_BY_NAME, page: 2 }),
  "heat map": heatMap({}),
  "heat map, last page": heatMap({ page: 10_000 }),
  "heat map by index": heatMap({ sort: "index", direction: "descending" }),
  "heat map by area": heatMap({ sort: "area:build" }),
  "heat map of a group": heatMap({ group: "Tidewater / Retail / Accounts", sort: "index" }),
  "heat map of a tag": heatMap({ tag: "java" }),
  "heat map of a level": heatMap({ level: 2 }),
  "heat map of a large flag in a large group": heatMap({ flag: "ships-ml", group: "Tidewater" }),
  "heat map of names": heatMap({ text: "ledger" }),
  "heat map of two letters": heatMap({ text: "pa" }),
};

/**
 * Processor milliseconds of this process for each query, of 40 after a warm-up, and for the refresh
 * of a team whose levels all changed; and rows of all teams as CSV in a second of processor time
 * with the megabytes that it held more.
 */
export async function measureOrganisation() {
  const queries: Record<string, number> = {};
  for (const [name, run] of Object.entries(QUERIES)) queries[name] = rounded(await costOf(run));
  return { queries, refresh: await measureRefresh(), export: await measureExport() };
}

/** All calls at once: asking for the time of the processor costs as much as a short query. */
async function costOf(run: (round: number) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < CALLS; round += 1) await run(round);
  const start = process.cpuUsage();
  for (let round = 0; round < CALLS; round += 1) await run(round);
  return toMilliseconds(process.cpuUsage(start)) / CALLS;
}

/** As the first export of a process, with what it holds more, and as the next one. */
async function measureExport() {
  const areas = getQuestionnaire(LOCAL_OWNER).areas.map(({ id }) => id);
  const { rows, rowsPerSecond, megabytes } = await exportAll(areas);
  return {
    rows,
    first: rowsPerSecond,
    rowsPerSecond: (await exportAll(areas)).rowsPerSecond,
    megabytes,
  };
}

async function exportAll(areas: readonly string[]) {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  let [rows, most] = [0, before];
  for await (const part of streamTeams(LOCAL_OWNER, ALL) ?? []) {
    rows += part.length;
    moreTeamsCsv(part, areas);
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = toMilliseconds(process.cpuUsage(start)) / 1_000;
  return {
    rows,
    rowsPerSecond: Math.round(rows / seconds),
    megabytes: Math.round((most - before) / 1e6),
  };
}
