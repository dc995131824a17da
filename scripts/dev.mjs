import { NEXT } from "./build.mjs";
import { checkedAddress } from "./checked-address.mjs";
import { findNode } from "./find-node.mjs";
import { install } from "./install.mjs";
import { quietEnvironment } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

/**
 * Serves the sources and reloads on change.
 *
 * @returns {Promise<number>} exit code
 */
export async function dev() {
  const { host, port } = await checkedAddress();
  await install();
  const args = [NEXT, "dev", "-H", host, "-p", String(port)];
  const { code } = await runProcess(findNode(), args, { env: quietEnvironment() });
  return code;
}
