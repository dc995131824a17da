import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./project.mjs";

/**
 * One hash over files and folders: names and contents, in a fixed order. A missing one counts as
 * missing.
 *
 * @param {readonly string[]} names relative to the project
 * @param {string} [salt] anything else that matters, such as the platform
 * @param {string} [root]
 * @returns {string} sha-256 in hex
 */
export function fingerprint(names, salt = "", root = ROOT) {
  const hash = createHash("sha256").update(salt);
  for (const name of names) {
    for (const file of filesOf(path.join(root, name))) {
      const relative = path.relative(root, file).split(path.sep).join("/");
      hash.update(`\0${relative}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)));
}
