import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { aptInstall, mayUseApt } from "./debian.mjs";
import { findNode } from "./find-node.mjs";
import { ROOT } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

const PLAYWRIGHT = path.join(ROOT, "node_modules", "playwright", "cli.js");
const INSTALLED = [
  // Without windows it draws the same in less time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const NO_BROWSER =
  "No browser for the tests. Install Chromium or Google Chrome, or run " +
  "`npx playwright install chromium`, or set CHROMIUM_PATH to the program.";

/**
 * Finds a Chromium, or installs one.
 *
 * @returns {Promise<string | null>} path of the program; null when there is none
 */
export async function provideBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (mayUseApt()) {
    const light = await aptInstall(["chromium-headless-shell", "fonts-dejavu-core"]);
    if (!light) await aptInstall(["chromium", "fonts-dejavu-core"]);
  } else {
    console.error("Installing Chromium for the browser tests ...");
    await runProcess(findNode(), [PLAYWRIGHT, "install", "chromium"]);
  }
  return findBrowser();
}

/**
 * The Chromium for browser tests: `CHROMIUM_PATH`, Playwright's own, an installed one.
 *
 * @returns {string | null} path of the program
 */
export function findBrowser() {
  const candidates = [process.env.CHROMIUM_PATH, playwrightsOwn(), ...INSTALLED];
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null;
}

function playwrightsOwn() {
  const require = createRequire(path.join(ROOT, "package.json"));
  return require("playwright-core").chromium.executablePath();
}

/** @param {string} program */
export function versionOf(program) {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return (stdout ?? "").trim().split("\n")[0] || "version unknown";
}
