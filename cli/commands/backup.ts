import path from "node:path";
import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { type Backup, backUpInstance } from "@/lib/data/keeping";
import { count, size } from "../figures";
import { done, type Finish, type Outcome, settle } from "../outcome";

const DESCRIPTION = `Write everything that is stored into one file.

Works while Tidemark runs. The file is read again and proved whole before it
gets its name. It has every answer and note: keep it where only you can read it.`;

/** Adds `tidemark backup`. */
export function addBackup(program: Command, finish: Finish): void {
  program
    .command("backup")
    .summary("write everything that is stored into one file")
    .description(DESCRIPTION)
    .argument("<file>", "the file to write, such as tidemark-backup.sqlite")
    .option("--force", "replace the file if it is there")
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      finish(await settle(() => run(file, force)));
    });
}

async function run(file: string, force: boolean): Promise<Outcome> {
  const backup = await backUpInstance(LOCAL_OWNER, path.resolve(file), { force });
  return done(`Wrote ${backup.file}: ${describeBackup(backup)}. Read again: whole.`);
}

/** "3 teams, 120 answer changes, 7 snapshots, 2 plans, 1.2 MB, schema version 2". */
export function describeBackup({ rows, bytes, schemaVersion }: Backup): string {
  const counted = [
    ["teams", "team", "teams"],
    ["answer_changes", "answer change", "answer changes"],
    ["snapshots", "snapshot", "snapshots"],
    ["plans", "plan", "plans"],
  ] as const;
  const parts = counted.flatMap(([table, one, many]) => {
    const figure = rows.get(table);
    return figure === undefined ? [] : [count(figure, one, many)];
  });
  return [...parts, size(bytes), `schema version ${schemaVersion}`].join(", ");
}
