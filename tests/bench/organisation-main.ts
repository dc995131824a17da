// The organisation alone, for one who works on it: `npm run bench -- organisation`.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { compareFigures, keptFigures, readKept, writeKept } from "./kept-figures";
import { measureScale } from "./organisation-scale";
import { savePlaces } from "./saves";

const folder = mkdtempSync(path.join(os.tmpdir(), "tidemark-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const organisation: Record<string, Awaited<ReturnType<typeof measureScale>>> = {};
for (const [engine, place] of await savePlaces(folder)) {
  organisation[engine] = await measureScale(place);
}
console.log(JSON.stringify({ organisation }, null, 2));
const now = keptFigures({ organisation });
for (const line of compareFigures(now, readKept())) console.error(line);
if (process.argv.includes("--keep")) writeKept(now);
process.exit(0);
