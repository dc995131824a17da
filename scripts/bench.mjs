import { build } from "./build.mjs";
import { findNode } from "./find-node.mjs";
import { install } from "./install.mjs";
import { quietEnvironment } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

/**
 * Measures the production build and prints JSON.
 *
 * @returns {Promise<number>} exit code
 */
export async function bench() {
  await install();
  await build();
  const args = ["--conditions=react-server", "scripts/run-typescript.mjs", "tests/bench/bench.ts"];
  const { code } = await runProcess(findNode(), args, { env: quietEnvironment() });
  return code;
}
