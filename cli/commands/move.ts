import path from "node:path";
import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { moveInstance, type TableSum } from "@/lib/data/keeping";
import { isPostgresUrl } from "@/lib/env";
import { aligned } from "../figures";
import { badInput, done, type Finish, type Outcome, settle } from "../outcome";

const DESCRIPTION = `Copy everything that is stored to another database.

Copies from the database of the settings to PostgreSQL, or from PostgreSQL to an
embedded database in a folder. The target must have no teams. Rows and checksums
of each table are compared on both sides before anything counts; the source is
left as it is. Stop Tidemark before: what is saved after the copy stays behind.`;

/** Adds `tidemark move`. */
export function addMove(program: Command, finish: Finish): void {
  program
    .command("move")
    .summary("copy everything that is stored to PostgreSQL, or back into a folder")
    .description(DESCRIPTION)
    .requiredOption("--to <place>", "a postgres:// address, or a folder for the embedded database")
    .action(async ({ to }: { to: string }) => finish(await settle(() => run(to))));
}

async function run(to: string): Promise<Outcome> {
  const isPostgres = isPostgresUrl(to);
  if (!isPostgres && /^[a-z][a-z0-9+.-]+:/i.test(to)) {
    return badInput("--to: give a postgres:// address or a folder.");
  }
  const sums = await moveInstance(LOCAL_OWNER, to);
  return done(
    ...table(sums),
    "",
    "Copied; rows and checksums are equal on both sides.",
    isPostgres
      ? "Now set DATABASE_URL to the address that you gave, and start Tidemark."
      : `Now unset DATABASE_URL, set TIDEMARK_DATA_DIR=${path.resolve(to)}, and start Tidemark.`,
  );
}

function table(sums: readonly TableSum[]): string[] {
  const rows = sums.map(({ table: name, rows, checksum }) => [name, String(rows), checksum]);
  return aligned([["Table", "Rows", "SHA-256"], ...rows]);
}
