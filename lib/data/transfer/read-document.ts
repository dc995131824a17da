import { z } from "zod";
import { canonicalJson } from "@/lib/export/canonical-json";
import { parseStrictJson } from "@/lib/http/strict-json";
import { hashOfDocument } from "./content-hash";
import { EXPORT_FORMAT, type ExportDocument, exportDocument, FORMAT_VERSION } from "./format";
import { findInexactNumber } from "./strict-numbers";

/** A document of which every member has its form, or everything that is wrong with it. */
export type ReadDocument =
  | { readonly status: "ok"; readonly document: ExportDocument }
  | { readonly status: "invalid"; readonly problems: readonly string[] };

const heading = z.object({ format: z.literal(EXPORT_FORMAT), formatVersion: z.int() });

/** Reads a file of `tidemark export`; what it says is not compared with anything yet. */
export function readDocument(text: string): ReadDocument {
  const json = parse(text);
  if (json.status === "invalid") return json;
  const head = heading.safeParse(json.value);
  if (!head.success) return invalid("This is not a file of `tidemark export`.");
  if (head.data.formatVersion > FORMAT_VERSION) {
    return invalid(
      `This file was made by a newer version of Tidemark (format ${head.data.formatVersion}; this ` +
        `one reads ${FORMAT_VERSION}). Import it with that version.`,
    );
  }
  const parsed = exportDocument.safeParse(json.value);
  if (!parsed.success) return invalid(...parsed.error.issues.map(describe));
  const document = parsed.data;
  if (canonicalJson(document) !== canonicalJson(json.value)) {
    return invalid("Some results or a questionnaire have members that are not known here.");
  }
  if (hashOfDocument(document) !== document.contentHash) {
    return invalid("The file does not agree with its contentHash: it is damaged or was edited.");
  }
  return { status: "ok", document };
}

type Json = { readonly status: "ok"; readonly value: unknown } | ReturnType<typeof invalid>;

function parse(text: string): Json {
  try {
    const json = parseStrictJson(text);
    if (json.status === "malformed") return invalid("The file is not whole JSON.");
    if (json.status === "too-deep") return invalid("The file has more than 20 levels.");
    if (json.status !== "ok") return invalid("The file has a key twice, or __proto__.");
    const inexact = findInexactNumber(text);
    if (inexact === null) return json;
    return invalid(`The number ${inexact.slice(0, 40)} cannot be read without rounding it.`);
  } catch (error) {
    // A text of many megabytes in one piece is more than the scanner takes.
    if (error instanceof RangeError) return invalid("The file has a text that is far too long.");
    throw error;
  }
}

function describe({ path, message }: z.core.$ZodIssue): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return `${place.join("").replace(/^\./, "") || "the file"}: ${message}`;
}

function invalid(...problems: readonly string[]) {
  return { status: "invalid", problems } as const;
}
