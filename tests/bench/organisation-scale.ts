import { gzipSync } from "node:zlib";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { removeExample } from "@/lib/data/example";
import { addDemo } from "@/lib/data/organisation/demo";
import { closeStorage } from "@/lib/data/prepare-storage";
import { type ServerPlace, startProduction } from "@/tests/support/production-server";
import { measureOrganisation } from "./organisation";
import { runLoad } from "./run-load";

const FEW = 100;
const MANY = 10_000;
const READERS = 10;
const VIEWS = 20;

const PAGES = [
  ...["/dashboard", "/dashboard?page=2", "/dashboard/distribution", "/dashboard/groups"],
  "/dashboard/groups?group=Tidewater",
];

/**
 * The organisation with 100 and with 10,000 invented teams of four snapshots: what each costs and
 * the ratio, and the pages with 10,000 under ten readers at once. The place is empty before.
 */
export async function measureScale(place: ServerPlace) {
  Object.assign(process.env, place);
  const few = await measureWith(FEW);
  await removeExample(LOCAL_OWNER);
  const many = await measureWith(MANY);
  await closeStorage();
  const queries = Object.entries(many.queries).map(([name, milliseconds]) => {
    const least = few.queries[name] ?? Number.NaN;
    return [name, { few: least, many: milliseconds, ratio: rounded(milliseconds / least) }];
  });
  return {
    queries: Object.fromEntries(queries),
    refresh: { few: few.refresh, many: many.refresh, ratio: rounded(many.refresh / few.refresh) },
    export: many.export,
    ...(await measurePages(place)),
  };
}

async function measureWith(teams: number) {
  await addDemo(LOCAL_OWNER, { teams, snapshots: 4, seed: 7 });
  return measureOrganisation();
}

/** Milliseconds with ten readers; `ratio` is the p95 over that of /livez under the same load. */
async function measurePages(place: ServerPlace) {
  const server = await startProduction(place);
  const view = (address: string) =>
    runLoad<{ median: number; p95: number }>("tests/bench/page-load.ts", {
      ...{ port: server.port, address, clients: READERS, views: VIEWS },
    });
  const livez = await view("/livez");
  const pages: Record<string, { median: number; p95: number; ratio: number }> = {};
  for (const address of PAGES) {
    const spread = await view(address);
    pages[address] = { ...spread, ratio: rounded(spread.p95 / livez.p95) };
  }
  const longest = await sizeOf(`http://127.0.0.1:${server.port}/dashboard?size=100`);
  await server.kill("SIGTERM");
  return { "pages, 10 readers": { "/livez": livez, ...pages }, "/dashboard?size=100": longest };
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
