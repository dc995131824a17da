import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { type ExampleTeam, loadExample } from "@/lib/content/load-example";
import { UniqueViolationError } from "@/lib/storage/errors";
import { hasExampleTeam } from "@/lib/storage/example-teams";
import type { Db } from "@/lib/storage/storage";
import { findTeams } from "@/lib/storage/team-list";
import { foldCase } from "@/lib/storage/text-keys";
import { addExampleTeam } from "./store/add-example-team";
import { currentQuestionnaire } from "./store/current-content";
import { getStorage } from "./store/open-storage";
import { removeExamples } from "./store/remove-examples";

/** Whether teams of the example organisation are there, renamed or not. */
export async function hasExample(actor: Actor): Promise<boolean> {
  authorise(actor, "read", "example");
  const storage = await getStorage();
  return storage.read(hasExampleTeam);
}

/**
 * Adds the example organisation in one transaction: invented teams with their history up to
 * `now`. A team whose name is taken gets another. Adds nothing while the example is there.
 *
 * @returns how many teams were added
 */
export async function addExample(actor: Actor, now = new Date()): Promise<{ teams: number }> {
  authorise(actor, "create", "example");
  const teams = loadExample(currentQuestionnaire());
  const storage = await getStorage();
  const add = () => storage.write((db) => addAll(db, teams, { by: actor.name, now }));
  try {
    return { teams: await add() };
  } catch (error) {
    // Somebody added the example, or a team of the same name, since this transaction looked.
    if (!(error instanceof UniqueViolationError)) throw error;
    return { teams: await add() };
  }
}

/**
 * Removes every team of the example organisation for good with all that belongs to it, whatever
 * it is called by now, and touches no other team.
 *
 * @returns how many teams were removed
 */
export async function removeExample(actor: Actor): Promise<{ teams: number }> {
  authorise(actor, "delete", "example");
  const storage = await getStorage();
  return { teams: await storage.write(removeExamples) };
}

type Circumstances = { readonly by: string; readonly now: Date };

async function addAll(
  db: Db,
  teams: readonly ExampleTeam[],
  circumstances: Circumstances,
): Promise<number> {
  if (await hasExampleTeam(db)) return 0;
  const taken = new Set((await findTeams(db)).map(({ name }) => foldCase(name)));
  for (const team of teams) {
    const name = freeName(team.name, taken);
    taken.add(foldCase(name));
    await addExampleTeam(db, { ...team, name }, circumstances);
  }
  return teams.length;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 1; taken.has(foldCase(free)); count += 1) {
    free = `${name} ${count === 1 ? "(example)" : `(example ${count})`}`;
  }
  return free;
}
