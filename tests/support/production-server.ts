import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { freePort } from "@/scripts/ports.mjs";

const root = path.join(import.meta.dirname, "../..");
const NEXT = path.join(root, "node_modules/next/dist/bin/next");
const FRONT_DOOR = pathToFileURL(path.join(root, "lib/http/front-door.mjs")).href;
const READY_WITHIN_MS = 60_000;

/** Variables of the test runner that must not reach a server. */
const NEUTRAL = { BASE_URL: "", HOST: "", NODE_OPTIONS: "", NODE_ENV: "production" } as const;

/** Where a server keeps its data. */
export type ServerPlace = Readonly<Record<"DATABASE_URL" | "TIDEMARK_DATA_DIR", string>>;

/** A running production server: one process, so that a signal to it ends all of it. */
export type ProductionServer = {
  readonly port: number;
  readonly url: string;
  readonly process: ChildProcess;
  /** From the start of the process to the first 200 of /readyz, in milliseconds. */
  readonly readyAfter: number;
  /** What it wrote to standard error. */
  readonly log: () => string;
  readonly isAlive: () => boolean;
  /** Sends a signal and waits for the end. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
};

type Options = {
  readonly port?: number;
  /** Of Node, such as `--cpu-prof`. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A command that starts the server in its turn, such as a shell with a limit. */
  readonly through?: readonly string[];
};

/** Starts the built application with the flags of scripts/start.mjs and waits until it is ready. */
export async function startProduction(
  place: ServerPlace,
  options: Options = {},
): Promise<ProductionServer> {
  const port = options.port ?? (await freePort());
  const startedAt = performance.now();
  const server = launch(place, { ...options, port });
  const gone = once(server.process, "exit");
  while (!(await isReady(port))) {
    const isOver = !server.isAlive() || performance.now() - startedAt > READY_WITHIN_MS;
    if (!isOver) {
      await wait(10);
      continue;
    }
    await server.kill("SIGKILL");
    await gone;
    throw new Error(`The server did not get ready.\n${server.log()}`);
  }
  return { ...server, readyAfter: performance.now() - startedAt };
}

/** Starts the server without waiting for anything. */
export function launch(
  place: ServerPlace,
  { port, flags = [], env = {}, through = [] }: Options & { readonly port: number },
): Omit<ProductionServer, "readyAfter"> {
  const node = [process.execPath, ...flags, "--import", FRONT_DOOR];
  const next = [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)];
  const [command = "", ...args] = [...through, ...node, ...next];
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...NEUTRAL, ...place, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let log = "";
  child.stderr?.on("data", (chunk) => {
    log = `${log}${chunk}`.slice(-100_000);
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    process: child,
    log: () => log,
    isAlive,
    kill: async (signal) => {
      if (!isAlive()) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
  };
}

/** Whether /readyz answers 200 within two seconds. */
export async function isReady(port: number): Promise<boolean> {
  return (await statusOf(port, "/readyz")) === 200;
}

/** The status of a page; 0 when nobody answers. */
export function statusOf(port: number, target: string): Promise<number> {
  return new Promise((resolve) => {
    const request = http.get({ port, host: "127.0.0.1", path: target, timeout: 2_000 });
    request.on("response", (response) => resolve(response.resume().statusCode ?? 0));
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(0));
    request.on("close", () => resolve(0));
  });
}
