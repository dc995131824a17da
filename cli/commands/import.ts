import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { importInstance } from "@/lib/data/import-instance";
import { importAnswerCsv } from "../import-answer-csv";
import { badInput, done, type Finish, type Outcome, settle } from "../outcome";
import { decodeUtf8 } from "../parse-answer-file";

const DESCRIPTION = `Add what a file has: teams from JSON, or answers of one team from CSV.

JSON is a file of \`tidemark export\`. Teams that are here already, exactly so, are left
alone; new ones are added, all of them or none; nothing is ever overwritten.

CSV has the columns practice_id and answer (0 to 4, NA, DK, a word such as "does not
apply", or empty for unanswered), and if you like na_reason, comment, team and
questionnaire_version, in any order. Rows become ordinary changes of the team's draft,
all of them or none. A comment that is empty removes the note; without that column
notes stay. Look first: --dry-run writes nothing and shows every difference.`;

const MEGABYTE = 1_000_000;
const MOST_JSON = 200 * MEGABYTE;
const MOST_PROBLEMS = 100;

type ImportOptions = { team?: string; dryRun?: true; keepFormulas?: true };

/** Adds `tidemark import`. */
export function addImport(program: Command, finish: Finish): void {
  program
    .command("import")
    .summary("add teams from JSON, or answers of one team from CSV")
    .description(DESCRIPTION)
    .argument("<file>", "a file of `tidemark export`, or CSV with answers")
    .option("--team <name-or-id>", "the team that the answers are for; only with CSV")
    .option("--dry-run", "write nothing, show what would change")
    .option("--keep-formulas", "the CSV was written with --keep-formulas")
    .action(async (file: string, options: ImportOptions) => {
      finish(await settle(() => run(file, options)));
    });
}

async function run(file: string, options: ImportOptions): Promise<Outcome> {
  const text = readText(file);
  if (typeof text !== "string") return text;
  if (text.trim() === "") return badInput(`${file}: the file is empty.`);
  if (!/^\s*[[{]/.test(text)) return importAnswerCsv(file, text, options);
  if (options.team !== undefined) {
    return badInput("--team: leave it out; the file itself says which teams it has.");
  }
  return importJson(file, text, options.dryRun ?? false);
}

async function importJson(file: string, text: string, dryRun: boolean): Promise<Outcome> {
  const imported = await importInstance(LOCAL_OWNER, text, { dryRun });
  if (imported.status === "invalid") {
    const { problems } = imported;
    const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `${file}: ${problem}`);
    const rest = problems.length - shown.length;
    const more = rest > 0 ? [`${file}: and ${rest} more problems.`] : [];
    return badInput(...shown, ...more, "Nothing was imported.");
  }
  const { added, unchanged } = imported;
  if (added.length === 0) return done("No change: everything in the file is here already.");
  return done(
    ...added.map((name) => `${dryRun ? "Would add" : "Added"} the team “${name}”.`),
    ...unchanged.map((name) => `The team “${name}” is here already.`),
    ...(dryRun ? ["Nothing was written."] : []),
  );
}

function readText(file: string): string | Outcome {
  try {
    const { size } = statSync(file);
    if (size > MOST_JSON) return badInput(`${file}: larger than ${MOST_JSON / MEGABYTE} MB.`);
    return decodeUtf8(readFileSync(file)) ?? badInput(`${file}: the file is not text in UTF-8.`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return badInput(`${file}: cannot be read (${error.code}).`);
  }
}
