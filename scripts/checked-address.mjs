import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { findNode } from "./find-node.mjs";
import { freePort, isTaken } from "./ports.mjs";
import { ROOT } from "./project.mjs";
import { readAddress } from "./settings.mjs";
import { Stop } from "./stop.mjs";

const WRONG_SETTINGS = 78;

/**
 * Where to listen, or a clear message: wrong settings end with code 78, a taken port with 1.
 *
 * @returns {Promise<import("./settings.mjs").Address>}
 */
export async function checkedAddress() {
  const { address, problems } = readAddress(process.env);
  if (problems.length > 0) {
    const lines = ["Tidemark cannot start with these settings.", ...problems];
    throw new Stop(everyProblem() ?? lines.join("\n"), WRONG_SETTINGS);
  }
  if (await isTaken(address)) {
    const other = await nextFree(address);
    throw new Stop(
      `Port ${address.port} is taken by another program. Try: PORT=${other} npm start`,
    );
  }
  return address;
}

/**
 * The problems of all settings, as lib/env.ts tells them, once the packages are there.
 *
 * @returns {string | null}
 */
function everyProblem() {
  if (!existsSync(path.join(ROOT, "node_modules"))) return null;
  const args = [
    "--conditions=react-server",
    "scripts/run-typescript.mjs",
    "scripts/check-settings.ts",
  ];
  const { stderr, status } = spawnSync(findNode(), args, { cwd: ROOT, encoding: "utf8" });
  return status === WRONG_SETTINGS ? stderr.trim() : null;
}

/** @param {import("./settings.mjs").Address} address */
async function nextFree({ host, port }) {
  for (let next = port + 1; next < Math.min(port + 20, 65_536); next++) {
    if (!(await isTaken({ host, port: next }))) return next;
  }
  return freePort();
}
