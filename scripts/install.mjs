import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { runNpm } from "./npm.mjs";
import { ROOT } from "./project.mjs";
import { Stop } from "./stop.mjs";

const STAMP = path.join(ROOT, "node_modules", ".tidemark-install");

/**
 * The one script that has to run fetches the pinned Node. npm 10 would run all of them and compile
 * better-sqlite3, which brings its binaries along. Nothing is saved: older versions of npm drop
 * fields of the lock that they do not know. What npm says is shown only when it fails, because
 * standard output belongs to the command that was asked for (the JSON of the bench).
 */
const COMMANDS = [
  ["install", "--ignore-scripts", "--no-save", "--include=dev", "--include=optional", "--no-audit"],
  ["rebuild", "node"],
];

/** Installs from the committed lock when it changed since the last time, else does nothing. */
export async function install() {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    console.error("Installing packages. This takes a minute, once ...");
    for (const args of COMMANDS) {
      const { code, output } = await runNpm(args, { capture: true });
      if (code === 0) continue;
      console.error(output);
      throw new Stop("The packages could not be installed: see above.", code);
    }
    writeFileSync(STAMP, wanted());
  });
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted();
}

function wanted() {
  return fingerprint(["package-lock.json", "package.json"], `${process.platform}-${process.arch}`);
}
