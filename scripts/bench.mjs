import { build } from "./build.mjs";
import { findNode } from "./find-node.mjs";
import { install } from "./install.mjs";
import { quietEnvironment } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

/**
 * Measures the production build and prints JSON, and on stderr each figure beside the one that the
 * repository keeps.
 *
 * @param {readonly string[]} options "--keep" keeps the figures of this run instead,
 *   "organisation" measures nothing but the pages about many teams
 * @returns {Promise<number>} exit code
 */
export async function bench(options = []) {
  await install();
  await build();
  const isPart = options.includes("organisation");
  const program = `tests/bench/${isPart ? "organisation-main" : "bench"}.ts`;
  const kept = options.filter((option) => option === "--keep");
  const args = ["--conditions=react-server", "scripts/run-typescript.mjs", program, ...kept];
  const { code } = await runProcess(findNode(), args, { env: quietEnvironment() });
  return code;
}
