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
const VIEWS = 30;

const PAGES = [
  ...["/livez", "/dashboard", "/dashboard?page=2", "/dashboard/distribution"],
  "/dashboard/groups",
  "/dashboard/groups?group=Tidewater",
];

/**
 * The organisation with 100 and with 10,000 invented teams of four snapshots: what each costs and
 * the ratio, and the pages with 10,000 under ten readers at once. The place is empty before.
 */
export async function measureScale(place: ServerPlace) {
  Object.assign(process.env, place);
  const few = await measureWith(FEW);
  await closeStorage();
  const pagesOfFew = await measurePages(place);
  await removeExample(LOCAL_OWNER);
  const many = await measureWith(MANY);
  await closeStorage();
  return {
    queries: compared(few.queries, many.queries),
    refresh: compared(few.refresh, many.refresh),
    export: many.export,
    "pages, 10 readers": beside(await measurePages(place), pagesOfFew),
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

async function measureWith(teams: number) {
  await addDemo(LOCAL_OWNER, { teams, snapshots: 4, seed: 7 });
  return measureOrganisation();
}

type Spread = { readonly median: number; readonly p95: number };
/** Sent again as long as nothing is committed, and rendered for each reader. */
type PageFigures = { readonly sent: Spread; readonly rendered: Spread };

/** Milliseconds with ten readers who ask without a pause. */
async function measurePages(place: ServerPlace) {
  const server = await startProduction(place);
  const pages: Record<string, PageFigures> = {};
  for (const address of PAGES) {
    const view = (rendered: boolean) =>
      runLoad<Spread>("tests/bench/page-load.ts", {
        ...{ port: server.port, address, clients: READERS, views: VIEWS, rendered },
      });
    pages[address] = { rendered: await view(true), sent: await view(false) };
  }
  await server.kill("SIGTERM");
  return pages;
}

/** `ratio` is how long rendering takes with many teams over how long with few. */
function beside(
  many: Readonly<Record<string, PageFigures>>,
  few: Readonly<Record<string, PageFigures>>,
) {
  const pages = Object.entries(many).map(([address, figures]) => {
    const least = few[address]?.rendered.median ?? Number.NaN;
    return [address, { ...figures, ratio: rounded(figures.rendered.median / least) }];
  });
  return Object.fromEntries(pages);
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
