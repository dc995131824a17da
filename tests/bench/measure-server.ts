import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/scripts/ports.mjs";
import { startServer } from "@/tests/support/server";
import { type Bytes, measureBytes } from "./measure-bytes";
import { measureTime, round, type Times } from "./measure-time";
import { type BenchRoute, benchRoutes } from "./routes";
import type { SeededTeams } from "./seed-teams";

/** One page: what it weighs, how long the server takes, and that as a multiple of /livez. */
export type PageMeasure = BenchRoute & Bytes & { readonly ms: Times; readonly ratio: number };

const TSX = path.join(import.meta.dirname, "../../node_modules/tsx/dist/cli.mjs");

/** Measures every page of the production build against a data folder with so many teams. */
export async function measureServer(
  teams: number,
): Promise<{ baseline: Times; pages: PageMeasure[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), "tidemark-bench-"));
  const seeded = seed(teams, folder);
  const server = await startServer(await freePort(), folder);
  try {
    const load = (address: string) => () => fetchText(`${server.url}${address}`);
    const baseline = await measureTime(load("/livez"));
    const pages: PageMeasure[] = [];
    for (const route of benchRoutes(seeded)) {
      const bytes = measureBytes(route.route, await load(route.path)());
      const ms = await measureTime(load(route.path));
      pages.push({ ...route, ...bytes, ms, ratio: round(ms.median / baseline.median) });
    }
    return { baseline, pages };
  } finally {
    await server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, because a process works with one data folder. */
function seed(teams: number, folder: string): SeededTeams {
  const script = path.join(import.meta.dirname, "seed.ts");
  const env = { ...process.env, TIDEMARK_DATA_DIR: folder, DATABASE_URL: "" };
  const args = [TSX, "--conditions=react-server", script, String(teams)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`The teams could not be made.\n${stderr}`);
  return JSON.parse(stdout);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}
