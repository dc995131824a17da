import { gzipSync } from "node:zlib";
import pg from "pg";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { addDemo } from "@/lib/data/organisation/demo";
import { closeStorage } from "@/lib/data/prepare-storage";
import { type ServerPlace, startProduction } from "@/tests/support/production-server";
import { spreadOf } from "./figures";
import { measureOrganisation } from "./organisation";
import { changeEvery } from "./refresh";
import { runLoad } from "./run-load";

const FEW = 100;
const MANY = 10_000;
const READERS = 10;
/** Of each reader, in so many turns. */
const VIEWS = 30;
const TURNS = 3;
/** Milliseconds that a reader with time looks at a page. */
const LOOK = 1_000;
/** Milliseconds between two teams that submit: 10,000 of them in a working day would be 3,000. */
const SUBMISSION = 1_000;

const PAGES = [
  ...["/livez", "/dashboard", "/dashboard?page=2", "/dashboard?text=e"],
  "/dashboard/distribution",
  "/dashboard/groups",
  "/dashboard/groups?group=Tidewater",
  "/dashboard/plan?group=Tidewater",
  "/dashboard/plan/static-analysis-on-change",
];

/**
 * The organisation with 100 and with 10,000 invented teams of four snapshots: what each costs and
 * the ratio, and the pages with 10,000 under ten readers at once. The place is empty before.
 */
export async function measureScale(place: ServerPlace) {
  const beside = await placeBeside(place);
  const few = await measureWith(FEW, beside);
  const many = await measureWith(MANY, place);
  return {
    queries: compared(few.queries, many.queries),
    refresh: compared(few.refresh, many.refresh),
    export: many.export,
    "pages, 10 readers": await measurePages(place, beside),
    "/dashboard, 10 readers with time": await measureWithTime(place),
    "/dashboard, 10 readers, teams submit": await measureWithChanges(place),
    "/dashboard?size=100": await measureLongest(place),
  };
}

type Costs = Readonly<Record<string, number>>;

function compared(few: Costs, many: Costs) {
  return Object.fromEntries(
    Object.entries(many).map(([name, milliseconds]) => {
      const least = few[name] ?? Number.NaN;
      return [name, { few: least, many: milliseconds, ratio: rounded(milliseconds / least) }];
    }),
  );
}

/** An empty place of the same engine. */
async function placeBeside({ DATABASE_URL, TIDEMARK_DATA_DIR }: ServerPlace): Promise<ServerPlace> {
  const folder = `${TIDEMARK_DATA_DIR}-few`;
  if (DATABASE_URL === "") return { DATABASE_URL, TIDEMARK_DATA_DIR: folder };
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query("create database few");
  await client.end();
  const url = new URL(DATABASE_URL);
  url.pathname = "/few";
  return { DATABASE_URL: url.href, TIDEMARK_DATA_DIR: folder };
}

async function measureWith(teams: number, place: ServerPlace) {
  Object.assign(process.env, place);
  await addDemo(LOCAL_OWNER, { teams, snapshots: 4, seed: 7 });
  const figures = await measureOrganisation();
  await closeStorage();
  return figures;
}

type Spread = { readonly median: number; readonly p95: number };

/**
 * Milliseconds with ten readers who ask without a pause: pages of many teams, sent again as long as
 * nothing is committed and rendered for each reader; and how many times as long rendering takes as
 * with few teams, whose server takes turns with the other because machines change their pace.
 */
async function measurePages(many: ServerPlace, few: ServerPlace) {
  const [server, smaller] = await Promise.all([startProduction(many), startProduction(few)]);
  const pages: Record<string, { sent: Spread; rendered: Spread; ratio: number }> = {};
  for (const address of PAGES) {
    const view = (port: number, rendered: boolean) =>
      runLoad<Spread>("tests/bench/page-load.ts", {
        ...{ port, address, clients: READERS, rendered, pause: 0 },
        views: rendered ? VIEWS / TURNS : 10 * VIEWS,
      });
    const turns: { few: Spread; many: Spread }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      turns.push({ few: await view(smaller.port, true), many: await view(server.port, true) });
    }
    const middleOf = (of: (turn: (typeof turns)[number]) => number) =>
      spreadOf(turns.map(of)).median;
    pages[address] = {
      sent: await view(server.port, false),
      rendered: {
        median: middleOf((turn) => turn.many.median),
        p95: middleOf((turn) => turn.many.p95),
      },
      ratio: rounded(middleOf((turn) => turn.many.median / turn.few.median)),
    };
  }
  await Promise.all([server.kill("SIGTERM"), smaller.kill("SIGTERM")]);
  return pages;
}

/** Milliseconds of overview and heat map, rendered for each of ten readers who look at it for a second. */
async function measureWithTime(place: ServerPlace): Promise<Spread> {
  const server = await startProduction(place);
  const spread = await runLoad<Spread>("tests/bench/page-load.ts", {
    ...{ port: server.port, address: "/dashboard", rendered: true },
    ...{ clients: READERS, views: VIEWS, pause: LOOK },
  });
  await server.kill("SIGTERM");
  return spread;
}

/** Milliseconds of overview and heat map for ten readers without a pause, while teams submit. */
async function measureWithChanges(place: ServerPlace): Promise<Spread> {
  const server = await startProduction(place);
  Object.assign(process.env, place);
  const stop = await changeEvery(SUBMISSION);
  const spread = await runLoad<Spread>("tests/bench/page-load.ts", {
    ...{ port: server.port, address: "/dashboard", rendered: false },
    ...{ clients: READERS, views: 10 * VIEWS, pause: 0 },
  });
  await stop();
  await closeStorage();
  await server.kill("SIGTERM");
  return spread;
}

async function measureLongest(place: ServerPlace) {
  const server = await startProduction(place);
  const longest = await sizeOf(`${server.url}/dashboard?size=100`);
  await server.kill("SIGTERM");
  return longest;
}

/** Bytes after packing and elements of the HTML, as the server sends it. */
async function sizeOf(url: string): Promise<{ gzip: number; elements: number }> {
  const html = await (await fetch(url)).text();
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "<script>");
  return {
    gzip: gzipSync(html, { level: 9 }).length,
    elements: markup.match(/<[a-z]/g)?.length ?? 0,
  };
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
