import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { StorageSetupError } from "../errors";
import { newId } from "../new-id";

/** File systems on which SQLite's write-ahead log does not work, by their magic number. */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB 2"],
  [0x01021997, "9P"],
]);

/**
 * Makes the data folder if need be, readable for its owner only, and proves that it can be
 * written to.
 *
 * @throws {StorageSetupError} naming the folder and what it needs
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    tryWriteIn(folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StorageSetupError(
      `The data folder ${path.resolve(folder)} cannot be written to: ${reason}. Give this user ` +
        "the right to write there, or set TIDEMARK_DATA_DIR to another folder.",
      cause,
    );
  }
  const network = NETWORK_FILE_SYSTEMS.get(statfsSync(folder).type);
  if (network) {
    throw new StorageSetupError(
      `The data folder ${path.resolve(folder)} lies on a network file system (${network}), where ` +
        "the embedded database is not safe. Set TIDEMARK_DATA_DIR to a local folder, or " +
        "DATABASE_URL to a PostgreSQL server.",
    );
  }
}

/** Writes a small file down to the disk and removes it; throws what the system says. */
export function tryWriteIn(folder: string): void {
  const file = path.join(folder, `.write-check-${newId()}`);
  const handle = openSync(file, "wx", 0o600);
  try {
    writeSync(handle, Buffer.alloc(4096, 1));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
    rmSync(file, { force: true });
  }
}
