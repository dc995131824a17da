import { createHash } from "node:crypto";
import { type ContentFiles, readContentFiles } from "./content-files";
import { parseContent } from "./parse-content";

/**
 * Tells whether two snapshots were taken with the same content: SHA-256 in hexadecimal of what the
 * content says. Line breaks, comments, quotes and the order of keys do not change it.
 *
 * @throws ContentError if the content is wrong
 */
export function contentHash(files: ContentFiles = readContentFiles()): string {
  const documents = Object.fromEntries(parseContent(files).documents);
  return createHash("sha256").update(JSON.stringify(documents, sortKeys)).digest("hex");
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
