import type { Command } from "commander";
import { loadContent } from "@/lib/content/load-content";
import { ANSWER_FILE, profileOption } from "../flags";
import type { Finish } from "../outcome";
import { runPlan } from "../plan";
import type { WishTexts } from "../plan-wishes";

type Given = Omit<WishTexts, "target" | "capacity"> & {
  profile: readonly string[];
  target?: string;
  capacity?: string;
  json?: true;
};

const collect = (id: string, before: readonly string[] = []) => [...before, ...id.split(",")];

/** Adds `tidemark plan`. */
export function addPlan(program: Command, finish: Finish): void {
  program
    .command("plan")
    .description("Plan the least work that brings the answers of a file to a level.")
    .argument("<file>", ANSWER_FILE)
    .addOption(profileOption())
    .option(
      "--target <level>",
      "level to reach in every area, 1 to 5; a preset; or area=level,...; left out, the next one",
    )
    .option("--capacity <days>", "person-days in each quarter, or one of each: 20,30,40")
    .option("--start <date>", "first day of the first quarter, such as 2027-01-01")
    .option("--budget <days>", "say how far so many person-days go")
    .option("--pin <ids>", "practices to plan in any case", collect)
    .option("--exclude <ids>", "practices to leave out, and what that costs", collect)
    .option("--under-way <ids>", "practices to put first in their stage", collect)
    .option("--effort <id=days>", "person-days left, in place of the estimate", collect)
    .option("--json", "print the plan as JSON")
    .action((file: string, { json, target, capacity, ...given }: Given) => {
      const wanted = { target: target ?? null, capacity: capacity ?? null };
      const { questionnaire, planning } = loadContent();
      const { presets } = planning;
      const request = { file, json: json ?? false, presets, ...given, ...wanted };
      finish(runPlan(questionnaire, request));
    });
}
