import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { streamTeams } from "@/lib/data/organisation/stream-teams";
import { getStorage } from "@/lib/data/store/open-storage";
import { refreshRow } from "@/lib/data/store/refresh-row";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";

const CALLS = 30;
const ALL: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 50 },
};
const heatMap = (query: Partial<HeatMapQuery>) => () =>
  getHeatMap(LOCAL_OWNER, { ...ALL, ...query });

const QUERIES: Readonly<Record<string, () => Promise<unknown>>> = {
  overview: () => getOverview(LOCAL_OWNER, { group: null, since: null }),
  "overview since a month": () => getOverview(LOCAL_OWNER, { group: null, since: "2026-05" }),
  distribution: () => getDistribution(LOCAL_OWNER, { group: null, team: null }),
  group: () => getGroup(LOCAL_OWNER, "Tidewater", { months: 24 }),
  "heat map": heatMap({}),
  "heat map, last page": heatMap({ page: 10_000 }),
  "heat map by index": heatMap({ sort: "index", direction: "descending" }),
  "heat map by area": heatMap({ sort: "area:build" }),
  "heat map of a group": heatMap({ group: "Tidewater / Retail / Accounts", sort: "index" }),
  "heat map of a tag": heatMap({ tag: "java" }),
  "heat map of a level": heatMap({ level: 2 }),
  "heat map of names": heatMap({ text: "ledger" }),
};

/**
 * Processor milliseconds of this process for each query, the median of 30, and rows of an export
 * in a second of processor time with the megabytes that it held more.
 */
export async function measureOrganisation() {
  const queries: Record<string, number> = {};
  for (const [name, run] of Object.entries(QUERIES)) queries[name] = await medianOf(run);
  return { queries, "one team's row": await medianOf(refreshOne), export: await measureExport() };
}

async function refreshOne(): Promise<void> {
  const storage = await getStorage();
  const found = await getHeatMap(LOCAL_OWNER, ALL);
  const id = found.status === "ok" ? (found.rows[0]?.team.id ?? "") : "";
  const start = process.cpuUsage();
  await storage.write((db) => refreshRow(db, id));
  refreshed.push(toMilliseconds(process.cpuUsage(start)));
}

const refreshed: number[] = [];

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const start = process.cpuUsage();
    await run();
    times.push(toMilliseconds(process.cpuUsage(start)));
  }
  const sorted = (run === refreshOne ? refreshed : times).toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2));
}

async function measureExport() {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  let [rows, most] = [0, before];
  for await (const part of streamTeams(LOCAL_OWNER, ALL)) {
    rows += part.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = toMilliseconds(process.cpuUsage(start)) / 1_000;
  return {
    rows,
    rowsPerSecond: Math.round(rows / seconds),
    megabytes: Math.round((most - before) / 1e6),
  };
}

function toMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}
