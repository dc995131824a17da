import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import { closeStorage } from "@/lib/data/prepare-storage";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { keep } from "@/tests/support/kept-plans";
import { makeTeam, submitAlike } from "@/tests/support/teams";
import type { Sample } from "./routes";

/** Fills an empty data folder with assessed teams; the first has two snapshots, a plan and a draft. */
export async function seed(folder: string, teams: number): Promise<Sample> {
  process.env.TIDEMARK_DATA_DIR = folder;
  const profile = ["server-side", "owns-database"];
  const first = await makeTeam("Team 1", { profile });
  await submitAlike(first, 1);
  const snapshot = await submitAlike(first, 2);
  const plan = await keep(first.id, snapshot.id, { name: "To Expert", query: "target=5" });
  await startDraft(LOCAL_OWNER, first.id, "full");
  let other = first.id;
  for (let number = 2; number <= teams; number += 1) {
    const team = await makeTeam(`Team ${number}`, { profile, group: `Group ${number % 20}` });
    await submitAlike(team, (number % 5) as AnswerValue);
    other = team.id;
  }
  await closeStorage();
  return { team: first.id, snapshot: snapshot.id, plan, other };
}
