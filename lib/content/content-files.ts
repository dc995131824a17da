import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Text of every content file by its name from the root: `content/areas/build.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads every YAML file below `content/` in the working directory, sorted by name, but for the
 * invented teams of `content/example`, which say nothing about the questionnaire.
 *
 * The path stays literal at the read: given as a parameter, the bundler of the server would take
 * the whole project along.
 *
 * @throws the error of the file system if a file cannot be read
 */
export function readContentFiles(): ContentFiles {
  const names = readdirSync(path.join(process.cwd(), "content"), { recursive: true })
    .map(String)
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith("example"))
    .sort();
  return new Map(
    names.map((name) => [
      `content/${name.replaceAll(path.sep, "/")}`,
      readFileSync(path.join(process.cwd(), "content", name), "utf8"),
    ]),
  );
}
