import { quietEnvironment } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

/**
 * Runs npm: the one that called us, else the one on the path.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runProcess>[2]} [options]
 */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  return runProcess(command, [...first, ...args], { env: quietEnvironment(), ...options });
}
