import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "./fingerprint.mjs";
import { ROOT } from "./project.mjs";

/**
 * `node scripts/run-typescript.mjs FILE [ARGUMENTS]` runs a program of this project, compiled into
 * one file: that starts in half the time of many, and is done again only when a source changed.
 */
const [, own = "", file = "", ...args] = process.argv;

/** Packages of many small files, nothing but code: read as one they cost half of the start. */
const COMPILED_TOO = ["commander", "csv-parse", "kysely", "yaml", "zod"];

/** What CommonJS among them needs to find a part of Node. */
const REQUIRE = `import { createRequire as requireForCompiled } from "node:module";
const require = requireForCompiled(import.meta.url);`;

const entry = path.relative(ROOT, path.resolve(ROOT, file));
const compiled = path.join(
  ROOT,
  "node_modules/.cache/tidemark",
  `${createHash("sha256").update(entry).digest("hex").slice(0, 16)}.mjs`,
);

if (existsSync(path.join(ROOT, "node_modules/esbuild"))) {
  if (!isCurrent()) await compile();
  process.argv.splice(1, process.argv.length, path.join(ROOT, entry), ...args);
  await import(pathToFileURL(compiled).href);
} else {
  process.exitCode = await installFirst();
}

/** The first run of a clone: install, then begin again with the Node that was installed. */
async function installFirst() {
  const [{ install }, { findNode }, { runProcess }] = await Promise.all([
    import("./install.mjs"),
    import("./find-node.mjs"),
    import("./run-process.mjs"),
  ]);
  await install();
  return (await runProcess(findNode(), [...process.execArgv, own, file, ...args])).code;
}

/** Whether what lies there was made from the sources as they are. Its first line tells. */
function isCurrent() {
  if (!existsSync(compiled)) return false;
  const text = readFileSync(compiled, "utf8");
  const { sources, hash } = JSON.parse(text.slice(2, text.indexOf("\n")));
  return fingerprint(sources) === hash;
}

/**
 * A source goes on knowing the folder that it lies in.
 *
 * @param {import("esbuild").PluginBuild} build
 */
function keepOwnPlace({ onLoad }) {
  onLoad({ filter: /(\.ts|\/scripts\/[\w-]+\.mjs)$/ }, ({ path: source }) => ({
    contents: readFileSync(source, "utf8")
      .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(source)))
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(source).href)),
    loader: "ts",
  }));
}

/**
 * Other packages stay where they are: some have binaries, some read files beside their own.
 *
 * @param {import("esbuild").PluginBuild} build
 */
function keepPackages({ onResolve }) {
  onResolve({ filter: /^(@[^/]|[^@./])/ }, ({ path: name, kind }) => {
    const inside = COMPILED_TOO.includes(name.split("/")[0] ?? "");
    return inside || kind === "entry-point" ? undefined : { path: name, external: true };
  });
}

/** Renamed into place, so that several may start at once. */
async function compile() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    banner: { js: REQUIRE },
    conditions: ["react-server"],
    plugins: [
      { name: "own-place", setup: keepOwnPlace },
      { name: "packages", setup: keepPackages },
    ],
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs).filter((name) => !name.startsWith("node_modules/"));
  const sources = [...inputs, "package-lock.json", "scripts/run-typescript.mjs"];
  const line = `//${JSON.stringify({ hash: fingerprint(sources), sources })}\n`;
  const unfinished = `${compiled}.${process.pid}`;
  mkdirSync(path.dirname(compiled), { recursive: true });
  writeFileSync(unfinished, line + outputFiles[0].text);
  renameSync(unfinished, compiled);
}
