import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { aptInstall, mayUseApt } from "./debian.mjs";
import { findPostgres } from "./find-postgres.mjs";
import { startPostgres } from "./postgres-server.mjs";

const CLUSTER_SETTINGS = "/etc/postgresql-common/createcluster.conf";

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
