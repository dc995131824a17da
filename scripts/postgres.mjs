import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { aptInstall, mayUseApt } from "./debian.mjs";
import { startPostgres } from "./postgres-server.mjs";

const CLUSTER_SETTINGS = "/etc/postgresql-common/createcluster.conf";
const DEBIAN = "/usr/lib/postgresql";
const HOMEBREW = ["/opt/homebrew/opt", "/usr/local/opt"];

/**
 * A PostgreSQL for the contract tests: `TEST_DATABASE_URL`, else a private server from installed
 * programs, else from programs that apt installs.
 *
 * @returns {Promise<{ url: string, from: string, stop: () => void } | null>} null when there is none
 */
export async function providePostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, from: "TEST_DATABASE_URL", stop: () => {} };
  const programs = findPostgres() ?? (await installPostgres());
  if (!programs) return null;
  return { ...(await startPostgres(programs)), from: `a private server from ${programs}` };
}

async function installPostgres() {
  if (!mayUseApt()) return null;
  keepAptFromStartingOne();
  await aptInstall(["postgresql"]);
  return findPostgres();
}

/** Debian's package would start a server on the usual port: nobody asked for one. */
function keepAptFromStartingOne() {
  if (existsSync(CLUSTER_SETTINGS)) return;
  mkdirSync("/etc/postgresql-common", { recursive: true });
  writeFileSync(CLUSTER_SETTINGS, "create_main_cluster = false\n");
}

/**
 * The folder with `initdb` and `postgres`: on the path, else where Debian and Homebrew put them,
 * newest version first.
 *
 * @returns {string | null}
 */
export function findPostgres() {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const debian = versionsIn(DEBIAN, /^\d+$/);
  const homebrew = HOMEBREW.flatMap((folder) => versionsIn(folder, /^postgresql(@\d+)?$/));
  const folders = [...onPath, ...debian, ...homebrew];
  return folders.find((folder) => has(folder, "initdb") && has(folder, "postgres")) ?? null;
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
function versionsIn(folder, pattern) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  const newestFirst = names.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return newestFirst.map((name) => path.join(folder, name, "bin"));
}

/**
 * @param {string} folder
 * @param {string} program
 */
function has(folder, program) {
  return existsSync(path.join(folder, program));
}
