import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with package.json. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where Node keeps what it compiled: a second start takes half the time. A new build clears it. */
const COMPILED = path.join(ROOT, ".next", "compiled");

/**
 * Variables for Next and everything around it: nothing reports anywhere.
 *
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function quietEnvironment(more = {}) {
  const quiet = { NEXT_TELEMETRY_DISABLED: "1", NODE_COMPILE_CACHE: COMPILED };
  return { ...process.env, ...quiet, ...more };
}
