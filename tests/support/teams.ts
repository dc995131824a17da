import { randomUUID } from "node:crypto";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { type SavedAnswer, type SavedArea, saveAnswer, saveArea } from "@/lib/data/answers";
import { ConflictError } from "@/lib/data/conflict";
import { getDraft, startDraft } from "@/lib/data/drafts";
import type { SnapshotHead } from "@/lib/data/heads";
import type { Invalid } from "@/lib/data/invalid";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { getPlan } from "@/lib/data/results";
import { submitDraft } from "@/lib/data/snapshots";
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

type Saved = ({ readonly status: "ok" } & SavedAnswer) | Invalid | null;

/** Saves an answer on whatever version is stored, as a person who chooses "mine" every time. */
export async function save(teamId: string, practiceId: string, input: unknown): Promise<Saved> {
  const key = randomUUID();
  for (let expected = 0; ; ) {
    const request = { input, expected, key, hash: key };
    try {
      const outcome = await saveAnswer(LOCAL_OWNER, teamId, practiceId, request);
      if (outcome === null || outcome.status === "invalid") return outcome;
      if (outcome.status !== "ok") throw new Error(outcome.status);
      return { status: "ok", ...outcome.saved };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      expected = error.current.get(practiceId)?.version ?? 0;
    }
  }
}

/** Saves answers of an area like a plain form that was loaded a moment ago. */
export async function saveForm(
  teamId: string,
  areaId: string,
  answers: ReadonlyMap<string, unknown>,
): Promise<SavedArea | Invalid | null> {
  const versions = (await getDraft(LOCAL_OWNER, teamId))?.versions;
  const inputs = new Map(
    [...answers].map(([id, input]) => [id, { input, expected: versions?.get(id) ?? 0 }]),
  );
  return saveArea(LOCAL_OWNER, teamId, areaId, inputs);
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
    if (inputs.size > 0) await saveForm(team.id, area, inputs);
  }
  const submitted = await submitDraft(LOCAL_OWNER, team.id, { name: "", note: "" });
  if (submitted?.status !== "ok") throw new Error("The draft could not be submitted.");
  return submitted.snapshot;
}

/** Results with the roadmap to a level; null takes the next one. */
export async function roadmapOf(teamId: string, snapshotId: string, target: number | null) {
  const query: Record<string, string> = target === null ? {} : { target: String(target) };
  const view = await getPlan(LOCAL_OWNER, { teamId, snapshotId, query });
  return view && { ...view, roadmap: view.plan?.roadmap ?? null };
}
