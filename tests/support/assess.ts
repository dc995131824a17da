import { LOCAL_OWNER } from "@/lib/access/actor";
import type { SnapshotHead } from "@/lib/data/heads";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { freezeSnapshot } from "@/lib/data/store/freeze-snapshot";
import { getStorage } from "@/lib/data/store/open-storage";
import type { Team } from "@/lib/data/team";
import type { Choice } from "@/lib/domain/answers";
import { answerOf, practiceIds } from "./teams";

/** Gives a team a snapshot in which practices are answered alike, without a draft before it. */
export async function assess(
  team: Team,
  choice: Choice,
  { submittedAt = new Date().toISOString(), practices = practiceIds() } = {},
): Promise<SnapshotHead> {
  const storage = await getStorage();
  return storage.write((db) =>
    freezeSnapshot(db, {
      team,
      mode: "full",
      questionnaire: getQuestionnaire(LOCAL_OWNER),
      answers: new Map(practices.map((id) => [id, answerOf(choice)])),
      ...{ name: "", note: "", submittedAt, submittedBy: "Test" },
    }),
  );
}
