import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./project.mjs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

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
