import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** What to change in a part: its name in the file, and its text. */
export type PartChange = {
  readonly name?: (name: string) => string;
  readonly xml: (xml: string) => string;
};

/** A local time, as ZIP has it: a text without a zone is one wherever it is read. */
const ZIP_EPOCH = "1980-01-01T00:00:00";
const XML_PART = /\.(?:xml|rels)$/;

/**
 * An Office file with its XML parts changed and without the times of its making, so that equal
 * content gives equal bytes. Workbooks inside it, as charts have them, are treated alike.
 */
export function repack(file: Uint8Array, change: PartChange): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (name.endsWith("/")) continue;
    const newName = change.name?.(name) ?? name;
    parts[newName] = [changed(name, bytes, change), { mtime: ZIP_EPOCH, level: 6 }];
  }
  return zipSync(parts);
}

function changed(name: string, bytes: Uint8Array, change: PartChange): Uint8Array {
  if (name.endsWith(".xlsx")) return repack(bytes, change);
  return XML_PART.test(name) ? strToU8(change.xml(strFromU8(bytes))) : bytes;
}
