import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "./project.mjs";

const FOLDER = createHash("sha256").update(ROOT).digest("hex").slice(0, 16);
const FILE = path.join(os.tmpdir(), `tidemark-${FOLDER}.lock`);

/**
 * Lets one command at a time install or build in this folder; others wait.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  for (let attempt = 0; !take(); attempt++) {
    if (attempt === 0) console.error("Waiting for another Tidemark command in this folder ...");
    await wait(300);
  }
  const release = () => rmSync(FILE, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

/** @returns {boolean} true when the lock is ours now */
function take() {
  try {
    writeFileSync(FILE, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (isLeftOver()) rmSync(FILE, { force: true });
    return false;
  }
}

/** @returns {boolean} true when the process that took the lock is gone */
function isLeftOver() {
  try {
    process.kill(Number(readFileSync(FILE, "utf8")) || process.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
