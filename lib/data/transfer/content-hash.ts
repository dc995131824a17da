import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/export/canonical-json";
import type { ExportDocument } from "./format";

/** SHA-256 in hexadecimal of what a document says, whatever its white space and order of keys. */
export function hashOfDocument(document: Omit<ExportDocument, "contentHash">): string {
  const { contentHash: _, ...rest } = document as ExportDocument;
  return createHash("sha256").update(canonicalJson(rest)).digest("hex");
}
