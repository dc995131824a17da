import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ContentFiles } from "@/lib/content/content-files";

const ROOT = path.join(import.meta.dirname, "../..");
const COPIED = ["package.json", "next.config.js"];
const LINKED = [".next", "node_modules", "lib"];

/** A running server. */
export type ServedVersion = { readonly stop: () => Promise<void> };

type Place = { readonly port: number; readonly dataFolder: string };

/** Serves the application as it is built, with other content, which it reads where it starts. */
export async function serveContent(
  content: ContentFiles,
  { port, dataFolder }: Place,
): Promise<ServedVersion> {
  const folder = mkdtempSync(path.join(tmpdir(), "tidemark-version-"));
  for (const name of COPIED) copyFileSync(path.join(ROOT, name), path.join(folder, name));
  for (const name of LINKED) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  for (const [file, text] of content) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const server = start(folder, { port, dataFolder });
  const stop = async () => {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries += 1) {
    const signal = AbortSignal.timeout(2_000);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal }).catch(() => null);
    if (ready?.ok) return { stop };
    await wait(100);
  }
  await stop();
  throw new Error(`The server on port ${port} did not get ready.`);
}

function start(cwd: string, { port, dataFolder }: Place): ChildProcess {
  const frontDoor = pathToFileURL(path.join(ROOT, "lib/http/front-door.mjs")).href;
  const next = path.join(ROOT, "node_modules/next/dist/bin/next");
  const args = ["--import", frontDoor, next, "start", "-H", "127.0.0.1", "-p", String(port)];
  const own = {
    NODE_ENV: "production" as const,
    PORT: String(port),
    TIDEMARK_DATA_DIR: dataFolder,
  };
  const neutral = { DATABASE_URL: "", BASE_URL: "", HOST: "", NEXT_TELEMETRY_DISABLED: "1" };
  const env = { ...process.env, ...neutral, ...own };
  return spawn(process.execPath, args, { cwd, env, stdio: "ignore" });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await gone;
}
