import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const DEBIAN = "/usr/lib/postgresql";
const HOMEBREW = ["/opt/homebrew/opt", "/usr/local/opt"];

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
