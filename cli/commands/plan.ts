import type { Command } from "commander";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import { ANSWER_FILE, profileOption } from "../flags";
import type { Finish } from "../outcome";
import { runPlan } from "../plan";

type PlanOptions = {
  profile: readonly string[];
  target?: string;
  capacity?: string;
  json?: true;
};

/** Adds `tidemark plan`. */
export function addPlan(program: Command, finish: Finish): void {
  program
    .command("plan")
    .description("Plan the least work that brings the answers of a file to a level.")
    .argument("<file>", ANSWER_FILE)
    .addOption(profileOption())
    .option("--target <level>", "level to reach in every area, 1 to 5; left out, the next one")
    .option("--capacity <days>", "person-days in each quarter; left out, no quarters")
    .option("--json", "print the plan as JSON")
    .action((file: string, { profile, target, capacity, json }: PlanOptions) => {
      const request = { file, profile, json: json ?? false };
      const wanted = { target: target ?? null, capacity: capacity ?? null };
      finish(runPlan(loadQuestionnaire(), { ...request, ...wanted }));
    });
}
