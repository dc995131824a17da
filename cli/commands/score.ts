import type { Command } from "commander";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import { ANSWER_FILE, profileOption } from "../flags";
import type { Finish } from "../outcome";
import { runScore } from "../score";

type ScoreOptions = { profile: readonly string[]; json?: true; minLevel?: string };

/** Adds `tidemark score`. */
export function addScore(program: Command, finish: Finish): void {
  program
    .command("score")
    .description("Score a file of answers: CSV with a header, or a JSON array of objects.")
    .argument("<file>", ANSWER_FILE)
    .addOption(profileOption())
    .option("--json", "print the result as JSON")
    .option("--min-level <level>", "exit with 1 when the overall level is below, 0 to 5")
    .action((file: string, { profile, json, minLevel }: ScoreOptions) => {
      const request = { file, profile, json: json ?? false, minLevel: minLevel ?? null };
      finish(runScore(loadQuestionnaire(), request));
    });
}
