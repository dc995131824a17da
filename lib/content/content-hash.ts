import { createHash } from "node:crypto";
import type { Documents } from "./raw-content";
import { PLANNING, VERSIONS } from "./read-raw-content";

/**
 * Tells whether two snapshots were taken with the same content: SHA-256 in hexadecimal of what the
 * content says. Line breaks, comments, quotes and the order of keys do not change it. Neither do
 * the steps between versions: they say what became of earlier questions, not what is asked, and a
 * correction of one must not make snapshots look as if they had been asked something else. The same
 * holds for what the roadmap assumes and offers, for the `rule` of a model or worksheet, which says
 * how figures are read from answers, as code does, and for what a model tells `about` itself.
 */
export function contentHash(documents: Documents): string {
  const asked = [...documents]
    .filter(([file]) => !file.startsWith(VERSIONS) && file !== PLANNING)
    .map(([file, document]) => [file, RULED.test(file) ? askedOf(document) : document]);
  return createHash("sha256")
    .update(JSON.stringify(Object.fromEntries(asked), sortKeys))
    .digest("hex");
}

/** Files whose `rule` and `about` are left out. */
const RULED = /^content\/(models|worksheets)\//;

function askedOf(document: unknown): unknown {
  const { rule: _, about: __, ...rest } = Object(document);
  return rest;
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
