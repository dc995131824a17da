import { setTimeout } from "node:timers/promises";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDashboard } from "@/lib/data/organisation/get-dashboard";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { streamTeams } from "@/lib/data/organisation/stream-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { getStorage } from "@/lib/data/store/open-storage";
import { settleCounts } from "@/lib/data/store/read-counted";
import { refreshRow } from "@/lib/data/store/refresh-row";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import { moreTeamsCsv } from "@/lib/export/teams-csv";
import type { Db } from "@/lib/storage/storage";
import type { SummaryDetails } from "@/lib/storage/stored-json";
import { findStoredSummary } from "@/lib/storage/summaries";
import { spreadOf } from "./figures";

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
  group: () => getGroup(LOCAL_OWNER, "Tidewater", { months: 24, page: 1 }),
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

/**
 * What changes the summary is not of the refresh and taken off: within one transaction, and with
 * what its pages add to the commit of one that submits, both also by the clock; and, by the clock,
 * what whoever reads counts next waits until the changes of one team are added to them.
 */
async function measureRefresh() {
  const id = await anyTeam();
  const storage = await getStorage();
  const change = (db: Db) => (round: number) => changeSummary(db, id, round);
  const both = (db: Db) => async (round: number) => {
    await changeSummary(db, id, round);
    await refreshRow(db, id);
  };
  const ofOne = (run: typeof both) => () => storage.write((db) => costOfTen(run(db)));
  const ofEach = (run: typeof both) => () =>
    costOfTen((round) => storage.write((db) => run(db)(round)));
  const within = await costBeside(ofOne(change), ofOne(both));
  const committed = await costBeside(ofEach(change), ofEach(both));
  return {
    "one team": within.processor,
    "one team, by the clock": within.clock,
    "one team, committed": committed.processor,
    "one team, committed, by the clock": committed.clock,
    "one team, added to the counts, by the clock": await measureSettling(id),
  };
}

async function measureSettling(teamId: string): Promise<number> {
  const milliseconds: number[] = [];
  await settleCounts();
  for (let round = 0; round < 2 * CALLS; round += 1) {
    await changeTeam(teamId, round);
    const start = performance.now();
    await settleCounts();
    if (round >= CALLS) milliseconds.push(performance.now() - start);
  }
  return rounded(spreadOf(milliseconds).median);
}

/** Changes all levels of a team again and again, as one that submits, until it is told to stop. */
export async function changeEvery(milliseconds: number): Promise<() => Promise<void>> {
  const id = await anyTeam();
  const stopping = new AbortController();
  const change = async () => {
    for (let round = 0; !stopping.signal.aborted; round += 1) {
      await changeTeam(id, round);
      await setTimeout(milliseconds);
    }
  };
  const changing = change();
  return () => {
    stopping.abort();
    return changing;
  };
}

/** One that submitted not long ago. */
async function anyTeam(): Promise<string> {
  const found = await getHeatMap(LOCAL_OWNER, { ...ALL, age: "fresh" });
  return found.status === "ok" ? (found.rows[0]?.team.id ?? "") : "";
}

async function changeTeam(teamId: string, round: number): Promise<void> {
  const storage = await getStorage();
  await storage.write(async (db) => {
    await changeSummary(db, teamId, round);
    await refreshRow(db, teamId);
  });
}

type Cost = { readonly processor: number; readonly clock: number };

/**
 * What the second costs more than the first: the median of some in turns, half of which are a
 * warm-up, since it is less than a machine changes its pace by.
 */
async function costBeside(first: () => Promise<Cost>, second: typeof first): Promise<Cost> {
  const [processor, clock]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 2 * CALLS; turn += 1) {
    const less = await first();
    const more = await second();
    if (turn < CALLS) continue;
    processor.push(more.processor - less.processor);
    clock.push(more.clock - less.clock);
  }
  return { processor: rounded(spreadOf(processor).median), clock: rounded(spreadOf(clock).median) };
}

/** Milliseconds for each of ten calls. */
async function costOfTen(run: (round: number) => unknown): Promise<Cost> {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < 10; round += 1) await run(round);
  const processor = toMilliseconds(process.cpuUsage(usage)) / 10;
  return { processor, clock: (performance.now() - start) / 10 };
}

async function changeSummary(db: Db, teamId: string, round: number): Promise<void> {
  const summary = await findStoredSummary(db, teamId);
  if (!summary) throw new Error("No team was assessed.");
  const level = (round % 2) as 0 | 1;
  const details: SummaryDetails = {
    ...summary.details,
    index: { low: 40 + level, high: 60 + level },
    areas: summary.details.areas.map((area) => {
      return { ...area, level: area.level && { low: level, high: level } };
    }),
  };
  await db
    .updateTable("team_summaries")
    .set({ details: JSON.stringify(details) })
    .where("team_id", "=", teamId)
    .execute();
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

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(2));
}

function toMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}
