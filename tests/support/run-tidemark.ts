import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { programOf } from "./program";

/** How a run of the command line ended. */
export type Run = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

/** Runs the real command as a user would, from the root of the project. */
export function runThroughNpm(...args: readonly string[]): Promise<Run> {
  return endOf(spawn("npm", ["run", "--silent", "tidemark", "--", ...args]));
}

/** Runs the command itself, without npm in between. */
export function runTidemark(...args: readonly string[]): Promise<Run> {
  return endOf(spawn(process.execPath, programOf("cli/tidemark.ts", ...args)));
}

/** How a process ends. */
function endOf(child: ChildProcessWithoutNullStreams): Promise<Run> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ stdout, stderr, exitCode: code ?? -1 }));
  });
}
