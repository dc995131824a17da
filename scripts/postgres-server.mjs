import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { Stop } from "./stop.mjs";

const READY = "ready to accept connections";
const START_WITHIN_MS = 30_000;

/**
 * A private PostgreSQL server. `crash` ends it at once, as a machine does that loses its power, and
 * `revive` starts it again on the same files and port.
 *
 * @typedef {{ url: string, stop: () => void, crash: () => Promise<void>, revive: () => Promise<void> }} PostgresServer
 */

/**
 * Starts a private PostgreSQL server on a free port of 127.0.0.1, with its files in a temporary
 * folder. Both are gone when this process ends, however it ends.
 *
 * @param {string} programs folder with `initdb` and `postgres`
 * @param {readonly string[]} [more] settings; by default nothing waits for the disk
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres(programs, more = ["fsync=off"]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tidemark-postgres-"));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = { cwd: folder, env: { ...process.env, LC_ALL: "C" }, ...owner };
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", removeFolder);

  const data = path.join(folder, "data");
  const create = ["-D", data, "-U", "tidemark", "--auth=trust", "-E", "UTF8", "--no-sync"];
  const created = spawnSync(path.join(programs, "initdb"), create, {
    ...options,
    encoding: "utf8",
  });
  if (created.status !== 0) throw new Stop(`initdb failed.\n${created.stdout}${created.stderr}`);

  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const args = ["-D", data, ...[...settings, ...more].flatMap((one) => ["-c", one])];
  const launch = () => spawn(path.join(programs, "postgres"), args, { ...options, stdio: "pipe" });
  let server = launch();
  const stop = () => {
    server.kill("SIGQUIT");
    removeFolder();
  };
  process.once("exit", stop);
  await untilReady(server);
  return {
    url: `postgresql://tidemark@127.0.0.1:${port}/postgres`,
    stop,
    crash: async () => {
      server.kill("SIGQUIT");
      await once(server, "close");
    },
    revive: () => {
      server = launch();
      return untilReady(server);
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcessWithoutNullStreams} server
 * @returns {Promise<void>}
 */
function untilReady(server) {
  return new Promise((resolve, reject) => {
    let log = "";
    const fail = () => reject(new Stop(`The private PostgreSQL server did not start.\n${log}`));
    const timer = setTimeout(fail, START_WITHIN_MS);
    server.once("close", fail);
    server.once("error", fail);
    server.stderr.on("data", (chunk) => {
      log = (log + chunk).slice(-10_000);
      if (!log.includes(READY)) return;
      clearTimeout(timer);
      server.removeListener("close", fail);
      resolve();
    });
  });
}

/**
 * PostgreSQL refuses to run as root.
 *
 * @returns {{ uid: number, gid: number } | null} null when we are not root
 */
function unprivileged() {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const user = ["postgres", "nobody"].map((name) =>
    users.find((line) => line.startsWith(`${name}:`)),
  );
  const [, , uid, gid] = (user.find(Boolean) ?? "").split(":");
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
