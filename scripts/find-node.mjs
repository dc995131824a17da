import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./project.mjs";
import { Stop } from "./stop.mjs";

const OLDEST = [22, 14];
const PROGRAM = process.platform === "win32" ? "node.exe" : "node";
const PINNED = path.join(ROOT, "node_modules", "node", "bin", PROGRAM);

/**
 * The Node that runs Tidemark: the pinned one that npm installed, else the machine's own.
 *
 * @returns {string} path of the program
 */
export function findNode() {
  const { stdout } = spawnSync(PINNED, ["-p", "process.versions.node"], { encoding: "utf8" });
  if (stdout && isNewEnough(stdout)) return PINNED;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Stop(
    `Tidemark needs Node ${OLDEST.join(".")} or newer. This machine has ${process.versions.node}, ` +
      "and the one that npm should have installed does not run. Install Node 24 and start again.",
  );
}

/** @param {string} version such as "22.14.0" */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
