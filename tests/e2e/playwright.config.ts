import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser, NO_BROWSER } from "@/scripts/browser.mjs";
import { freePort } from "@/scripts/ports.mjs";

const root = path.join(import.meta.dirname, "../..");

// Workers read this file again: the first process chooses, the others find what it chose.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_FOLDER ??= ownFolder();
const { E2E_PORT: port, E2E_FOLDER: folder } = process.env;
const browser = findBrowser();
if (!browser) throw new Error(NO_BROWSER);

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(folder, "results"),
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // One more try for what the browser or a busy machine spoils; `npm test` tells which needed it.
  retries: 1,
  reporter: [["line"], ...jsonReport()],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: "off",
    launchOptions: { executablePath: browser, args: browserFlags() },
  },
  webServer: {
    command: "node scripts/run.mjs start",
    cwd: root,
    url: `http://127.0.0.1:${port}/readyz`,
    reuseExistingServer: false,
    timeout: 300_000,
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      PORT: port,
      TIDEMARK_DATA_DIR: path.join(folder, "data"),
      ...{ BASE_URL: "", DATABASE_URL: "", HOST: "", NODE_OPTIONS: "" },
    },
  },
});

/** A folder for data and results, removed at the end by the process that made it. */
function ownFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "tidemark-e2e-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

function jsonReport(): ["json", { outputFile: string }][] {
  const outputFile = process.env.E2E_REPORT;
  return outputFile ? [["json", { outputFile }]] : [];
}

function browserFlags(): string[] {
  const quiet = ["background-networking", "quic", "component-update", "sync"];
  // One process for all pages of one worker: the next test finds the scripts compiled.
  const few = ["--disable-site-isolation-trials", "--renderer-process-limit=1", "--in-process-gpu"];
  const flags = ["--no-first-run", ...few, ...quiet.map((part) => `--disable-${part}`)];
  return process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags;
}
