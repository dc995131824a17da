import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { diagnose } from "@/lib/data/doctor";
import { done, type Finish, lines, type Outcome, settle } from "../outcome";

const DESCRIPTION = `Check that what dashboards read equals what the snapshots come to.

Makes the summary, the row and the next actions of every team again, and the counts of all
groups, and names each that differs. Changes nothing. Exit code 1 when something differs.`;

/** Adds `tidemark doctor`. */
export function addDoctor(program: Command, finish: Finish): void {
  program
    .command("doctor")
    .summary("check that stored figures equal what the snapshots come to")
    .description(DESCRIPTION)
    .action(async () => finish(await settle(run)));
}

async function run(): Promise<Outcome> {
  const { summaries, rows, nextActions, counts, noted } = await diagnose(LOCAL_OWNER);
  const wrong = [
    ...summaries.map((id) => `The summary of the team ${id} is not that of its snapshots.`),
    ...rows.map((id) => `The row of the team ${id} is not that of the team and its summary.`),
    ...nextActions.map((id) => `The next actions of the team ${id} are not those of its plan.`),
    ...counts.map((count) => `A count is wrong: ${count}.`),
  ];
  const left = noted === 0 ? [] : [leftOut(noted)];
  if (wrong.length > 0) return { stdout: lines([...wrong, ...left]), stderr: "", exitCode: 1 };
  return done("Everything that is stored twice is the same twice.", ...left);
}

function leftOut(teams: number): string {
  return teams === 1
    ? "1 team submitted since anybody looked at a dashboard. Its row is made then; it was left out."
    : `${teams} teams submitted since anybody looked at a dashboard. Their rows are made then; they were left out.`;
}
