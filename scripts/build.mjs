import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findNode } from "./find-node.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { quietEnvironment, ROOT } from "./project.mjs";
import { runProcess } from "./run-process.mjs";
import { Stop } from "./stop.mjs";

export const NEXT = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");

const STAMP = path.join(ROOT, ".next", "tidemark-build");
const SOURCES = [
  ...["app", "components", "content", "lib", "proxy.ts", "instrumentation.ts", "next.config.js"],
  ...["package-lock.json", "package.json", "postcss.config.mjs", "tsconfig.json"],
];

/** Builds for production when the build is missing or older than the sources. */
export async function build() {
  if (isBuilt()) return;
  await withLock(async () => {
    if (isBuilt()) return;
    console.error("Building. This takes half a minute, after each change ...");
    const sources = fingerprint(SOURCES);
    const env = quietEnvironment({ NODE_ENV: "production" });
    const { code, output } = await runProcess(findNode(), [NEXT, "build"], { env, capture: true });
    if (code !== 0) throw new Stop(`${output}\nThe build failed: see above.`, code);
    writeFileSync(STAMP, sources);
  });
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint(SOURCES);
}
