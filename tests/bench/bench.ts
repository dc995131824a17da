import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { Choices } from "@/lib/domain/answers";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import { score } from "@/lib/domain/scoring";
import { freePort } from "@/scripts/ports.mjs";
import { startServer } from "@/tests/support/server";
import { chartChunk, firstLoad } from "./bytes";
import { measureClicks } from "./clicks";
import { measureExports } from "./exports";
import { spreadOf, timeEach } from "./figures";
import { compareFigures, keptFigures, readKept, writeKept } from "./kept-figures";
import { measureScale } from "./organisation-scale";
import { measurePlanner } from "./planner";
import { BUDGETS, routesOf, type Sample } from "./routes";
import { measureSaves, savePlaces } from "./saves";
import { seed } from "./seed";
import { measureWhatIf } from "./what-if";

const REQUESTS = 40;
const SIZES = [10, 1_000] as const;
const folder = mkdtempSync(path.join(os.tmpdir(), "tidemark-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const questionnaire = getQuestionnaire(LOCAL_OWNER);
const figures = {
  bytes: {} as Awaited<ReturnType<typeof measureBytes>>,
  chartChunk: { js: chartChunk(), budget: BUDGETS.chartChunk },
  server: {} as Record<string, Awaited<ReturnType<typeof measurePages>>>,
  saves: {} as Record<string, Awaited<ReturnType<typeof measureSaves>>>,
  organisation: {} as Record<string, Awaited<ReturnType<typeof measureScale>>>,
  clicks: null as Awaited<ReturnType<typeof measureClicks>>,
  whatIf: null as Awaited<ReturnType<typeof measureWhatIf>>,
  domain: await measureDomain(),
  planner: measurePlanner(questionnaire),
  exports: await measureExports(),
};
for (const teams of SIZES) {
  const data = path.join(folder, String(teams));
  const sample = await seed(data, teams);
  const server = await startServer(await freePort(), data);
  if (teams === SIZES[0]) figures.bytes = await measureBytes(server.url, sample);
  figures.server[`${teams} teams`] = await measurePages(server.url, sample);
  await server.kill("SIGTERM");
}
for (const [engine, place] of await savePlaces(folder)) {
  figures.saves[engine] = await measureSaves(place);
}
for (const [engine, place] of await savePlaces(path.join(folder, "organisation"))) {
  figures.organisation[engine] = await measureScale(place);
}
figures.clicks = await measureClicks(path.join(folder, "clicks"));
figures.whatIf = await measureWhatIf(path.join(folder, "what-if"));
console.log(JSON.stringify(figures, null, 2));
const now = keptFigures(figures);
for (const line of compareFigures(now, readKept())) console.error(line);
if (process.argv.includes("--keep")) writeKept(now);

const over = Object.entries({ ...figures.bytes, "chart chunk": figures.chartChunk }).filter(
  ([, { js, budget }]) => js > budget,
);
for (const [route, { js, budget }] of over) {
  console.error(`${route}: ${js} bytes of JavaScript, allowed are ${budget}`);
}
// Servers and a browser were started: what they left open must not keep this process.
process.exit(over.length === 0 ? 0 : 1);

/** Bytes are gzipped and exact, so they are held against their budget. */
async function measureBytes(url: string, sample: Sample) {
  const entries = [];
  for (const { route, path: address, budget } of routesOf(sample)) {
    entries.push([route, { ...(await firstLoad(url + address)), budget }] as const);
  }
  return Object.fromEntries(entries);
}

/** Milliseconds to the whole page; `ratio` is its median over that of `/livez` in this run. */
async function measurePages(url: string, sample: Sample) {
  const time = async (address: string) =>
    spreadOf(
      await timeEach(REQUESTS, async () => {
        const response = await fetch(url + address);
        if (!response.ok) throw new Error(`${address} answered ${response.status}`);
        await response.arrayBuffer();
      }),
    );
  const baseline = await time("/livez");
  const ratioOf = (spread: { median: number }) =>
    Number((spread.median / baseline.median).toFixed(1));
  const pages = [];
  for (const { route, path: address } of routesOf(sample)) {
    const spread = await time(address);
    pages.push([route, { ...spread, ratio: ratioOf(spread) }] as const);
  }
  return {
    "/livez": baseline,
    ...Object.fromEntries(pages),
  };
}

/** Milliseconds per assessment of the whole questionnaire, with every flag set. */
async function measureDomain() {
  const profile = questionnaire.profile.map(({ id }) => id);
  const choices: Choices = new Map(
    questionnaire.practices.map(({ id }, place) => [id, pick(place)]),
  );
  const assessment = { questionnaire, profile, mode: "full" as const, choices };
  const zero = { ...assessment, choices: new Map() };
  return {
    score: spreadOf(await timeEach(500, () => score(assessment))),
    "roadmap to Expert from nothing": spreadOf(
      await timeEach(30, () => planRoadmap({ ...zero, target: 5 })),
    ),
  };
}

function pick(place: number) {
  return ([0, 1, 2, 3, 4, "DK", "NA"] as const)[place % 7] ?? 0;
}
