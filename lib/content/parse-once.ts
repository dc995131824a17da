import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { type ParsedYaml, parseYaml } from "./parse-yaml";

/**
 * {@link parseYaml}, but what a text without problems says is kept on disk: parsing is most of the
 * time in which a command or the server starts. Where nothing can be kept it is parsed each time.
 */
export function parseOnce(file: string, text: string): ParsedYaml {
  const name = createHash("sha256").update(text).digest("hex");
  const kept = readKept(name);
  if (kept) return { document: kept.document, problems: [] };
  const parsed = parseYaml(file, text);
  if (parsed.problems.length === 0) keep(name, { document: parsed.document });
  return parsed;
}

type Kept = { readonly document: unknown };

function placeOf(name: string): string {
  return path.join(process.cwd(), "node_modules/.cache/tidemark", `${name}.yaml.bin`);
}

function readKept(name: string): Kept | null {
  try {
    return deserialize(readFileSync(placeOf(name)));
  } catch {
    return null;
  }
}

/** Renamed into place, so that several may start at once. */
function keep(name: string, value: Kept): void {
  try {
    const place = placeOf(name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.${process.pid}`, serialize(value));
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // A folder that cannot be written, or no room: nothing depends on it.
  }
}
