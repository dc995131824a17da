import { readContentFiles } from "./content-files";
import { type Content, parseContent } from "./parse-content";
import { parseOnce } from "./parse-once";

let loaded: Content | undefined;

/**
 * Everything below `content/`, read and checked once per process.
 *
 * @returns frozen throughout, so that it can be shared
 * @throws ContentError with every problem of every file
 */
export function loadContent(): Content {
  loaded ??= parseContent(readContentFiles(), parseOnce);
  return loaded;
}
