import { type Command, InvalidArgumentError } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { removeExample } from "@/lib/data/example";
import { addDemo } from "@/lib/data/organisation/demo";
import { done, type Finish, type Outcome, settle } from "../outcome";

const DESCRIPTION = `Fill the database with an invented organisation, to try out or to measure.

Groups, tags, profiles and progress over time come from the seed: the same numbers on the
same day give the same organisation. All teams are marked as example teams, and
--remove takes every example team away again. A database with real teams is left alone.`;

type DemoOptions = {
  readonly teams: number;
  readonly snapshots: number;
  readonly seed: number;
  readonly force?: boolean;
  readonly remove?: true;
};

/** Adds `tidemark demo`. */
export function addDemoCommand(program: Command, finish: Finish): void {
  program
    .command("demo")
    .summary("fill the database with an invented organisation, or remove it")
    .description(DESCRIPTION)
    .option("--teams <number>", "teams, at most 100000", wholeNumber(1, 100_000), 200)
    .option("--snapshots <number>", "snapshots of most teams, at most 12", wholeNumber(1, 12), 4)
    .option("--seed <number>", "which organisation", wholeNumber(0, 1_000_000), 1)
    .option("--force", "add it beside real teams")
    .option("--remove", "remove every example team with its snapshots, for good")
    .action(async (options: DemoOptions) => finish(await settle(() => run(options))));
}

async function run({ force = false, remove, ...size }: DemoOptions): Promise<Outcome> {
  if (remove) {
    const { teams } = await removeExample(LOCAL_OWNER);
    return done(`Removed ${teams} example teams.`);
  }
  const { snapshots } = await addDemo(LOCAL_OWNER, size, { force });
  return done(
    `Added ${size.teams} example teams with ${snapshots} snapshots.`,
    "Remove them with: tidemark demo --remove",
  );
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
