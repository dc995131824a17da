import { LOCAL_OWNER } from "@/lib/access/actor";
import { saveArea, startDraft, submitDraft } from "@/lib/data/drafts";
import type { SnapshotHead } from "@/lib/data/heads";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { Team, TeamFields } from "@/lib/data/team";
import { createTeam } from "@/lib/data/teams";
import type { Answer, Choice } from "@/lib/domain/answers";
import type { Mode } from "@/lib/domain/questionnaire";

/** An answer with nothing beside the choice. */
export function answerOf(choice: Choice | null, more: Partial<Answer> = {}): Answer {
  return { choice, naReason: null, naText: "", note: "", links: [], ...more };
}

/** What a team enters, with a name and nothing else. */
export function teamFields(name: string, more: Partial<TeamFields> = {}): TeamFields {
  return { name, description: "", group: "", profile: [], ...more };
}

/** Creates a team; throws when the fields are refused. */
export async function makeTeam(name: string, more: Partial<TeamFields> = {}): Promise<Team> {
  const created = await createTeam(LOCAL_OWNER, teamFields(name, more));
  if (created.status === "invalid") throw new Error(JSON.stringify(created.fieldErrors));
  return created.team;
}

/** Creates a team with an open draft. */
export async function makeDraft(name: string, more: Partial<TeamFields> = {}): Promise<Team> {
  const team = await makeTeam(name, more);
  await startDraft(LOCAL_OWNER, team.id, "full");
  return team;
}

/** Ids of the practices of an area, or of all. */
export function practiceIds(area?: string): readonly string[] {
  const { practices } = getQuestionnaire(LOCAL_OWNER);
  return practices.filter((each) => area === undefined || each.area === area).map(({ id }) => id);
}

/** Answers the named practices alike and submits them. */
export async function submitAlike(
  team: Team,
  choice: Choice,
  { practices = practiceIds(), mode = "full" as Mode } = {},
): Promise<SnapshotHead> {
  await startDraft(LOCAL_OWNER, team.id, mode);
  const { areas } = getQuestionnaire(LOCAL_OWNER);
  for (const { id: area } of areas) {
    const asked = practiceIds(area).filter((id) => practices.includes(id));
    const inputs = new Map(asked.map((id) => [id, answerOf(choice)]));
    if (inputs.size > 0) await saveArea(LOCAL_OWNER, team.id, area, inputs);
  }
  const submitted = await submitDraft(LOCAL_OWNER, team.id, { name: "", note: "" });
  if (submitted?.status !== "ok") throw new Error("The draft could not be submitted.");
  return submitted.snapshot;
}
