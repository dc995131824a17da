import { type Command, Option } from "commander";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import type { Finish } from "../outcome";
import { runScore } from "../score";

type ScoreOptions = { profile: readonly string[]; json?: true; minLevel?: string };

/** Adds `tidemark score`. */
export function addScore(program: Command, finish: Finish): void {
  program
    .command("score")
    .description("Score a file of answers: CSV with a header, or a JSON array of objects.")
    .argument("<file>", "columns or keys: practice_id, answer, na_reason, comment")
    .addOption(
      new Option("--profile <flags>", "what the team does, separated by commas")
        .argParser(addFlags)
        .default([], "no flag"),
    )
    .option("--json", "print the result as JSON")
    .option("--min-level <level>", "exit with 1 when the overall level is below, 0 to 5")
    .action((file: string, { profile, json, minLevel }: ScoreOptions) => {
      const request = { file, profile, json: json ?? false, minLevel: minLevel ?? null };
      finish(runScore(loadQuestionnaire(), request));
    });
}

function addFlags(text: string, flags: readonly string[]): readonly string[] {
  const added = text.split(",").map((flag) => flag.trim());
  return [...flags, ...added.filter((flag) => flag !== "")];
}
