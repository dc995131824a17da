import { Option } from "commander";

/** `--profile`: what the team does, given once or several times. */
export function profileOption(): Option {
  return new Option("--profile <flags>", "what the team does, separated by commas")
    .argParser(addFlags)
    .default([], "no flag");
}

/** What the files of `score` and `plan` have in them. */
export const ANSWER_FILE = "columns or keys: practice_id, answer, na_reason, comment";

function addFlags(text: string, flags: readonly string[]): readonly string[] {
  const added = text.split(",").map((flag) => flag.trim());
  return [...flags, ...added.filter((flag) => flag !== "")];
}
