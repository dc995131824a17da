import type { ExportOptions, Format } from "./export-format";
import { type Preview, previewOf, previewOfParts } from "./preview";

/**
 * What the page shows of a file. It is made from the same text or the same parts as the file, so
 * that the two cannot drift apart.
 *
 * @throws TypeError if the format is shown as text and is none
 */
export async function previewFile<From>(
  format: Format<From, string>,
  report: From,
  options: ExportOptions,
): Promise<Preview> {
  if ("previewParts" in format) {
    return previewOfParts(format.preview, await format.previewParts(report));
  }
  const text = await (format.previewText ?? format.make)(report, options);
  if (typeof text !== "string")
    throw new TypeError(`${format.file} is shown as text, but is none.`);
  return previewOf(text, format.preview);
}
