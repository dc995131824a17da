import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { RefusedError } from "@/lib/data/errors";

/**
 * Writes a file for its owner only, under another name until it is whole and on disk.
 *
 * @throws {RefusedError} when it is there and may not be replaced, or cannot be written
 */
export function writeWhole(
  file: string,
  text: string,
  { force }: { readonly force: boolean },
): void {
  if (existsSync(file) && !force) {
    throw new RefusedError(`${file} is there already. Choose another name, or add --force.`);
  }
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.partial`);
  try {
    writeToDisk(partial, text);
    renameSync(partial, file);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw new RefusedError(`${file} cannot be written: ${cause.message}.`, cause);
  } finally {
    rmSync(partial, { force: true });
  }
}

function writeToDisk(file: string, text: string): void {
  const handle = openSync(file, "w", 0o600);
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
