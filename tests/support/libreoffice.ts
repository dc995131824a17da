import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A first start makes a profile, which takes a busy machine its time. */
const PATIENCE_MS = 240_000;

/**
 * Has LibreOffice open files and print them as PDF, in one start with a profile of its own.
 *
 * @param files bytes by name, each name with its own beginning before the last dot
 * @returns the exit code, and the PDF of each file by the name of the file
 */
export function printWithLibreOffice(
  program: string,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly status: number | null; readonly printed: ReadonlyMap<string, Uint8Array> } {
  const folder = mkdtempSync(path.join(tmpdir(), "tidemark-office-"));
  try {
    const [given, made] = ["given", "made"].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    mkdirSync(given);
    for (const [name, bytes] of files) writeFileSync(path.join(given, name), bytes);
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const { status } = spawnSync(
      program,
      [
        ...[`-env:UserInstallation=${profile}`, "--headless", "--norestore"],
        ...["--convert-to", "pdf", "--outdir", made],
        ...[...files.keys()].map((name) => path.join(given, name)),
      ],
      { stdio: "ignore", timeout: PATIENCE_MS },
    );
    const printed = [...files.keys()].flatMap((name): [string, Uint8Array][] => {
      const file = path.join(made, `${path.parse(name).name}.pdf`);
      return existsSync(file) ? [[name, new Uint8Array(readFileSync(file))]] : [];
    });
    return { status, printed: new Map(printed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
