import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = path.join(import.meta.dirname, "../..");

export type Server = { url: string; kill: (signal: NodeJS.Signals) => Promise<void> };

/** Starts the built application as people do and waits until it is ready. */
export async function startServer(port: number, dataFolder: string): Promise<Server> {
  const child = spawn("node", ["scripts/run.mjs", "start"], {
    cwd: root,
    detached: true,
    stdio: "ignore",
    env: { ...process.env, PORT: String(port), TIDEMARK_DATA_DIR: dataFolder, DATABASE_URL: "" },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return { url, kill: (signal) => kill(child, signal) };
    await wait(100);
  }
  await kill(child, "SIGKILL");
  throw new Error(`The server on port ${port} did not get ready.`);
}

/** Sends a signal to the server and everything that it started, and waits until it is gone. */
async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, signal);
  await gone;
}
