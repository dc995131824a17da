/**
 * What Node has to be told to run a program of this project in a process of its own.
 *
 * @param file relative to the project, as in "cli/tidemark.ts"
 */
export function programOf(file: string, ...args: readonly string[]): string[] {
  return ["--conditions=react-server", "scripts/run-typescript.mjs", file, ...args];
}
