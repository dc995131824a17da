import { LOCAL_OWNER } from "@/lib/access/actor";
import { loadExample } from "@/lib/content/load-example";
import { closeStorage } from "@/lib/data/prepare-storage";
import { addExampleTeam } from "@/lib/data/store/add-example-team";
import { currentQuestionnaire } from "@/lib/data/store/current-content";
import { getStorage } from "@/lib/data/store/open-storage";
import { getTeam, listTeams } from "@/lib/data/teams";

/** Ids that the addresses of the measured pages need. */
export type SeededTeams = {
  /** Has snapshots and a draft. */
  readonly teamId: string;
  readonly snapshotId: string;
  /** Two teams with snapshots. */
  readonly compared: readonly [string, string];
};

/**
 * Fills an empty data folder with copies of the invented teams, each with its two to four
 * snapshots. The folder is that of `TIDEMARK_DATA_DIR`.
 */
export async function seedTeams(count: number): Promise<SeededTeams> {
  const examples = loadExample(currentQuestionnaire());
  const circumstances = { by: LOCAL_OWNER.name, now: new Date() };
  const storage = await getStorage();
  for (let place = 0; place < count; place += 1) {
    const example = examples[place % examples.length];
    if (!example) throw new Error("There is no example team.");
    const name = `${example.name} ${String(place + 1).padStart(4, "0")}`;
    await storage.write((db) => addExampleTeam(db, { ...example, name }, circumstances));
  }
  const seeded = await findIds();
  await closeStorage();
  return seeded;
}

async function findIds(): Promise<SeededTeams> {
  const teams = await listTeams(LOCAL_OWNER);
  const assessed = teams.filter(({ latest }) => latest !== null).map(({ team }) => team.id);
  const teamId = teams.find(({ latest, draft }) => latest && draft)?.team.id;
  const snapshotId = teamId && (await getTeam(LOCAL_OWNER, teamId))?.snapshots[0]?.id;
  const [one, two] = assessed;
  if (!(teamId && snapshotId && one && two)) throw new Error("The seeded teams lack a draft.");
  return { teamId, snapshotId, compared: [one, two] };
}
