import { readFileSync } from "node:fs";

const parent = process.ppid;
const npm = grandparent();

/**
 * Whether the npm that called us was killed outright, which passes no signal on.
 *
 * @returns {boolean} false when it was not npm that called us
 */
export function npmIsGone() {
  if (!process.env.npm_lifecycle_event) return false;
  return process.ppid !== parent || (npm !== null && grandparent() !== npm);
}

/**
 * The npm behind the shell that it starts scripts with. Linux only: elsewhere that shell becomes
 * our process.
 *
 * @returns {string | null} process id; null when no such shell is between
 */
function grandparent() {
  const script = process.env.npm_lifecycle_script;
  try {
    const command = readFileSync(`/proc/${parent}/cmdline`, "utf8").split("\0");
    if (!script || !command.some((word) => word.startsWith(script))) return null;
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${parent}/status`, "utf8"))?.[1] ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
