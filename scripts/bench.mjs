import path from "node:path";
import { build } from "./build.mjs";
import { findNode } from "./find-node.mjs";
import { install } from "./install.mjs";
import { quietEnvironment, ROOT } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

const TSX = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

/**
 * Measures the production build and prints JSON.
 *
 * @returns {Promise<number>} exit code
 */
export async function bench() {
  await install();
  await build();
  const args = [TSX, "--conditions=react-server", path.join("tests", "bench", "bench.ts")];
  const { code } = await runProcess(findNode(), args, { env: quietEnvironment() });
  return code;
}
