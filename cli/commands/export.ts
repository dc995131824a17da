import path from "node:path";
import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getTeamAnswers } from "@/lib/data/answer-sheets";
import { exportInstance } from "@/lib/data/export-instance";
import { type AnswerSheet, answersCsv } from "@/lib/export/answers-csv";
import { quoted } from "../answer-file";
import { badInput, type Finish, type Outcome, settle } from "../outcome";
import { writeWhole } from "../write-whole";

const DESCRIPTION = `Write everything, or one team, as JSON; or the answers as CSV.

The JSON has teams with their drafts, every change of every answer, and snapshots
with their results. Equal data gives equal bytes, and \`tidemark import\` reads it on
any instance. Its form is in docs/schemas (or: tidemark schema export).

The CSV has the open draft of each team, or else its latest snapshot, with every
question in scope; fill it in and give it to \`tidemark import\`.`;

type ExportOptions = { team?: string; answers?: true; keepFormulas?: true; force?: true };

/** Adds `tidemark export`. */
export function addExport(program: Command, finish: Finish): void {
  program
    .command("export")
    .summary("write everything or one team as JSON, or the answers as CSV")
    .description(DESCRIPTION)
    .argument("[file]", "the file to write; standard output without it")
    .option("--team <name-or-id>", "only this team")
    .option("--answers", "write the answers as CSV")
    .option("--keep-formulas", "write text that looks like a formula without a ' before it")
    .option("--force", "replace the file if it is there")
    .action(async (file: string | undefined, options: ExportOptions) => {
      finish(await settle(() => run(file, options)));
    });
}

async function run(file: string | undefined, options: ExportOptions): Promise<Outcome> {
  const team = options.team ?? null;
  if (options.keepFormulas && !options.answers) {
    return badInput("--keep-formulas belongs to --answers: JSON is exact in any case.");
  }
  const text = options.answers
    ? await answersOf(team, options.keepFormulas ?? false)
    : await exportInstance(LOCAL_OWNER, team);
  if (text === null) return badInput(`--team: there is no team ${quoted(team ?? "")}.`);
  if (file === undefined) return { stdout: text, stderr: "", exitCode: 0 };
  const place = path.resolve(file);
  writeWhole(place, text, { force: options.force ?? false });
  return { stdout: `Wrote ${place}.\n`, stderr: "", exitCode: 0 };
}

async function answersOf(team: string | null, keepFormulas: boolean): Promise<string | null> {
  const sheets: readonly AnswerSheet[] | null = await getTeamAnswers(LOCAL_OWNER, team);
  return sheets && answersCsv(sheets, { keepFormulas });
}
