import path from "node:path";
import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { RefusedError } from "@/lib/data/errors";
import { inspectInstanceBackup, restoreInstance } from "@/lib/data/keeping";
import { completeStorage } from "@/lib/data/prepare-storage";
import { done, type Finish, lines, type Outcome, settle } from "../outcome";
import { describeBackup } from "./backup";

const DESCRIPTION = `Replace everything that is stored by a backup.

The file is proved whole first; a file that is cut off, damaged, foreign or made
by a newer Tidemark is refused and nothing is changed. What was stored before is
kept as before-restore-<time>.sqlite in the data folder. Works while Tidemark
runs: whoever has a page open loads it again.`;

type RestoreOptions = { verify?: true; yes?: true };

/** Adds `tidemark restore`. */
export function addRestore(program: Command, finish: Finish): void {
  program
    .command("restore")
    .summary("replace everything that is stored by a backup")
    .description(DESCRIPTION)
    .argument("<file>", "a file that `tidemark backup` wrote")
    .option("--verify", "only prove that the file can be restored; ends with 1 if it cannot")
    .option("--yes", "replace the teams that are there")
    .action(async (file: string, { verify, yes }: RestoreOptions) => {
      const place = path.resolve(file);
      finish(await settle(() => (verify ? check(place) : run(place, yes ?? false))));
    });
}

async function check(file: string): Promise<Outcome> {
  try {
    const backup = await inspectInstanceBackup(LOCAL_OWNER, file);
    return done(`${file} is whole and can be restored: ${describeBackup(backup)}.`);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return {
      stdout: "",
      stderr: lines([`${file} cannot be restored. ${error.message}`]),
      exitCode: 1,
    };
  }
}

async function run(file: string, replace: boolean): Promise<Outcome> {
  try {
    const { backup, kept } = await restoreInstance(LOCAL_OWNER, file, { replace });
    // A server that runs looks for what an older backup lacks at its start only.
    await completeStorage();
    const before =
      kept === null ? [] : [`What was stored before is kept in ${path.resolve(kept)}.`];
    return done(`Restored ${file}: ${describeBackup(backup)}.`, ...before);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new RefusedError(`${error.message}\nNothing was restored from ${file}.`, error);
  }
}
