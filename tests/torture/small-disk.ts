import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A disk of its own for one server, which nobody else sees; gone when the server is. */
export type SmallDisk = {
  /** What to start the server through. */
  readonly through: readonly string[];
  /** A file of that disk, seen from outside. */
  readonly fileOf: (process: number, name: string) => string;
};

const NAMESPACE = [
  ...["unshare", "--mount"],
  ...(process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"]),
];

/** Whether this system can mount a disk for one process; Linux can, unless it is forbidden. */
export function canMount(): boolean {
  const [command = "", ...args] = [...NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"];
  return spawnSync(command, args).status === 0;
}

/** Puts an empty disk over a folder that is there. @param options of the mount, such as `size=3m` */
export function smallDisk(folder: string, options: string): SmallDisk {
  const script = `mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`;
  return {
    through: [...NAMESPACE, "sh", "-c", script, folder],
    fileOf: (process, name) => path.join("/proc", String(process), "root", folder, name),
  };
}

/** Fills a disk to the last byte. @returns what makes room again */
export function fillUp(file: string): () => void {
  for (const size of [100_000, 4_096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch (error) {
      const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
      if (!isFull) throw error;
    }
  }
  return () => rmSync(file);
}
