import type { Command } from "commander";
import { loadContent } from "@/lib/content/load-content";
import { ANSWER_FILE, profileOption } from "../flags";
import type { Finish } from "../outcome";
import { runScore } from "../score";

type ScoreOptions = { profile: readonly string[]; json?: true; models?: true; minLevel?: string };

/** Adds `tidemark score`. */
export function addScore(program: Command, finish: Finish): void {
  program
    .command("score")
    .description("Score a file of answers: CSV with a header, or a JSON array of objects.")
    .argument("<file>", ANSWER_FILE)
    .addOption(profileOption())
    .option("--json", "print the result as JSON")
    .option("--models", "add what each published model says, by its own rule")
    .option("--min-level <level>", "exit with 1 when the overall level is below, 0 to 5")
    .action((file: string, options: ScoreOptions) => {
      const { profile, json = false, minLevel = null } = options;
      const { questionnaire, modelRules } = loadContent();
      const models = options.models ? { models: modelRules } : {};
      finish(runScore(questionnaire, { file, profile, json, minLevel, ...models }));
    });
}
