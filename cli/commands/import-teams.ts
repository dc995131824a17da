import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import {
  type ImportedTeams,
  importTeams,
  MOST_IMPORT_BYTES,
} from "@/lib/data/import-teams/import-teams";
import { describeChange } from "@/lib/domain/describe-change";
import { badInput, done, type Finish, type Outcome, settle } from "../outcome";
import { decodeUtf8 } from "../parse-answer-file";

const DESCRIPTION = `Add or change teams from CSV or from a Backstage catalog file.

CSV has the column name, and if you like description, group (a path such as "Company /
Division / Group"), profile and tags (lists with | between) and external_id, in any order.
From catalog-info.yaml, Groups of the type team, and those with nothing below them, become
teams; the others become the tree. Teams are found by external id, else by name. What the
file does not say stays. All of the file is taken or nothing. Look first: --dry-run.`;

/** Adds `tidemark import-teams`. */
export function addImportTeams(program: Command, finish: Finish): void {
  program
    .command("import-teams")
    .summary("add or change teams from CSV or a Backstage catalog file")
    .description(DESCRIPTION)
    .argument("<file>", "CSV, or catalog-info.yaml")
    .option("--dry-run", "write nothing, show what would change")
    .action(async (file: string, { dryRun = false }: { dryRun?: boolean }) => {
      finish(await settle(() => run(file, dryRun)));
    });
}

async function run(file: string, dryRun: boolean): Promise<Outcome> {
  const text = readText(file);
  if (typeof text !== "string") return text;
  const imported = await importTeams(LOCAL_OWNER, text, { dryRun });
  if (imported.status === "invalid") {
    const problems = imported.problems.map(
      ({ line, message }) => `${file}:${line === null ? "" : `${line}:`} ${message}`,
    );
    return badInput(...problems, "Nothing was imported.");
  }
  return done(...report(imported, dryRun));
}

function report(
  { differences, unchanged, notes }: Extract<ImportedTeams, { status: "ok" }>,
  dryRun: boolean,
): readonly string[] {
  const changes = differences.flatMap(({ stored, fields, changes: all }) =>
    stored
      ? [`~ ${stored.name}`, ...all.map((change) => `    ${describeChange(change)}`)]
      : [`+ ${fields.name}${fields.group === "" ? "" : ` (${fields.group})`}`],
  );
  const added = differences.filter(({ stored }) => stored === null).length;
  const counts = `${added} added, ${differences.length - added} changed, ${unchanged.length} as they are.`;
  return [...changes, ...notes, counts, ...(dryRun ? ["Nothing was written."] : [])];
}

function readText(file: string): string | Outcome {
  try {
    if (statSync(file).size > MOST_IMPORT_BYTES) {
      return badInput(`${file}: larger than 2 MB. Split it into smaller ones.`);
    }
    return decodeUtf8(readFileSync(file)) ?? badInput(`${file}: the file is not text in UTF-8.`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return badInput(`${file}: cannot be read (${error.code}).`);
  }
}
