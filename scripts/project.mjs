import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with package.json. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Variables for Next and everything around it: nothing reports anywhere.
 *
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function quietEnvironment(more = {}) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...more };
}
