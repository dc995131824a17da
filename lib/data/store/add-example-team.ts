import "server-only";

import type { ExampleAssessment, ExampleTeam } from "@/lib/content/load-example";
import { insertDraft } from "@/lib/storage/drafts";
import { newId } from "@/lib/storage/new-id";
import type { Db } from "@/lib/storage/storage";
import { insertTeam } from "@/lib/storage/teams";
import type { Team } from "../team";
import { alignDraft } from "./align-draft";
import { currentQuestionnaire } from "./current-content";
import { freezeSnapshot } from "./freeze-snapshot";
import { keepQuestionnaireOf } from "./questionnaire-of";
import { refreshRow } from "./refresh-row";

type Circumstances = { readonly by: string; readonly now: Date };

/** Stores one invented team with its snapshots, oldest first, and its draft. */
export async function addExampleTeam(
  db: Db,
  example: ExampleTeam,
  { by, now }: Circumstances,
): Promise<void> {
  const { name, group, description, snapshots, draft } = example;
  const questionnaire = currentQuestionnaire();
  const profile = questionnaire.profile
    .map(({ id }) => id)
    .filter((flag) => example.profile.includes(flag));
  const createdAt = before(now, snapshots[0]?.daysAgo ?? 0);
  const kept = { tags: [], externalId: null, createdAt, example: true };
  const team = { id: newId(), name, group, description, profile, ...kept };
  await insertTeam(db, team);
  await refreshRow(db, team.id);
  for (const { daysAgo, ...snapshot } of snapshots) {
    const submittedAt = before(now, daysAgo);
    const submission = { team, questionnaire, ...snapshot, submittedAt, submittedBy: by };
    await freezeSnapshot(db, submission);
  }
  if (draft) await addDraft(db, team, { draft, at: before(now, draft.daysAgo), by });
}

async function addDraft(
  db: Db,
  team: Team,
  { draft, at, by }: { draft: ExampleAssessment; at: string; by: string },
): Promise<void> {
  const draftId = newId();
  const { mode, answers } = draft;
  const teamId = team.id;
  const asked = await keepQuestionnaireOf(db, { at });
  await insertDraft(db, { id: draftId, teamId, mode, startedAt: at, changedAt: at, ...asked });
  await alignDraft(db, { teamId, draftId, answers, at, by });
}

function before(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString();
}
