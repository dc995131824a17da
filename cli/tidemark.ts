import { Command, CommanderError } from "commander";
import { closeStorage } from "@/lib/data/prepare-storage";
import { addBackup } from "./commands/backup";
import { addDemoCommand } from "./commands/demo";
import { addDoctor } from "./commands/doctor";
import { addExport } from "./commands/export";
import { addImport } from "./commands/import";
import { addImportTeams } from "./commands/import-teams";
import { addMove } from "./commands/move";
import { addPlan } from "./commands/plan";
import { addRestore } from "./commands/restore";
import { addSchema } from "./commands/schema";
import { addScore } from "./commands/score";
import { BAD_INPUT, type Finish } from "./outcome";

const HELP = `
Commands that read or change what is stored use the database of the settings
TIDEMARK_DATA_DIR and DATABASE_URL, as the server does.

Exit codes: 0 done, 1 refused by a check that was asked for, 2 bad input (nothing
was written), 78 settings or a database that cannot be used.`;

function buildProgram(finish: Finish): Command {
  const program = new Command("tidemark")
    .description("Continuous delivery maturity on the command line.")
    .addHelpText("after", HELP)
    .exitOverride();
  const commands = [
    addScore,
    addPlan,
    addBackup,
    addRestore,
    addMove,
    addExport,
    addImport,
    addSchema,
    addDemoCommand,
    addDoctor,
    addImportTeams,
  ];
  for (const add of commands) add(program, finish);
  return program;
}

const finish: Finish = ({ stdout, stderr, exitCode }) => {
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  process.exitCode = exitCode;
};

try {
  await buildProgram(finish).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
} finally {
  await closeStorage();
}
