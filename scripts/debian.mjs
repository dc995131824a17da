import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runProcess } from "./run-process.mjs";

const KEEP_SETTINGS = ["-o", "Dpkg::Options::=--force-confold"];

/** @returns {boolean} true where we may install system packages without asking for a password */
export function mayUseApt() {
  const root = process.getuid?.() === 0;
  return root && existsSync("/etc/debian_version") && spawnSync("apt-get", ["-v"]).status === 0;
}

/**
 * Installs Debian packages.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} false when apt could not
 */
export async function aptInstall(packages) {
  console.error(`Installing ${packages.join(", ")} with apt ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", ...KEEP_SETTINGS, ...packages];
  for (const args of [["update"], install]) {
    const { code, output } = await runProcess("apt-get", args, { env, capture: true });
    if (code !== 0) console.error(output);
    if (code !== 0 && args === install) return false;
  }
  return true;
}
