import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { choicesOf } from "@/lib/domain/answers";
import { type DemoSize, type DemoTeam, demoTeam } from "@/lib/domain/demo/demo-organisation";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { nextLevelActions } from "@/lib/domain/organisation/next-level-actions";
import { levelCells } from "@/lib/domain/organisation/team-count";
import { RefusedError } from "@/lib/storage/errors";
import { hasExampleTeam, hasRealTeam } from "@/lib/storage/example-teams";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import { insertWholeTeams, type WholeNewTeam } from "@/lib/storage/organisation/insert-teams";
import type { StoredSnapshot } from "@/lib/storage/snapshots";
import type { StoredTeam } from "@/lib/storage/teams";
import { currentContentHash, currentQuestionnaire } from "../store/current-content";
import { makeSnapshot } from "../store/freeze-snapshot";
import { getStorage } from "../store/open-storage";
import { keepQuestionnaireOf } from "../store/questionnaire-of";
import { countTeam, monthOf } from "../store/refresh-row";
import { summarise } from "../store/summarise";

const BATCH = 100;
const DAY = 86_400_000;

/**
 * Adds an invented organisation, a part at a time; the same size on the same day gives the same.
 * All its teams are marked as example teams: removeExample takes them away, also after an
 * interruption.
 *
 * @param force whether real teams may be there already
 * @returns how many snapshots were added
 * @throws {RefusedError} when there are example teams, or real ones and `force` is off
 */
export async function addDemo(
  actor: Actor,
  size: DemoSize,
  { force = false, now = new Date() }: { readonly force?: boolean; readonly now?: Date } = {},
): Promise<{ readonly snapshots: number }> {
  authorise(actor, "create", "example");
  const storage = await getStorage();
  await storage.write(async (db) => {
    if (await hasExampleTeam(db)) {
      throw new RefusedError("There are example teams already: remove them first.");
    }
    if (!force && (await hasRealTeam(db))) {
      throw new RefusedError("There are real teams here. Use another database, or --force.");
    }
    await keepQuestionnaireOf(db, { at: now.toISOString() });
  });
  let snapshots = 0;
  for (let place = 0; place < size.teams; place += BATCH) {
    const count = Math.min(BATCH, size.teams - place);
    const teams = Array.from({ length: count }, (_, each) =>
      makeTeam(demoTeam(currentQuestionnaire(), size, place + each), { by: actor.name, now }),
    );
    const sums = new CountSums();
    for (const { row } of teams) sums.add(row.counted, 1);
    await storage.write(async (db) => {
      await insertWholeTeams(db, teams);
      await addToCounts(db, sums.changes());
    });
    snapshots += teams.reduce((sum, team) => sum + team.snapshots.length, 0);
  }
  return { snapshots };
}

type Circumstances = { readonly by: string; readonly now: Date };

function makeTeam(demo: DemoTeam, { by, now }: Circumstances): WholeNewTeam {
  const { id, name, group, tags, profile } = demo;
  const midnight = now.getTime() - (now.getTime() % DAY);
  const timeOf = (daysAgo: number) => new Date(midnight - daysAgo * DAY).toISOString();
  const createdAt = timeOf(demo.snapshots[0]?.daysAgo ?? 0);
  const fixed = { description: "", example: true, externalId: null, createdAt };
  const team: StoredTeam = { id, name, group, tags, profile, ...fixed };
  const questionnaire = currentQuestionnaire();
  const asked = { team, mode: "full", questionnaire, name: "", note: "", submittedBy: by } as const;
  const snapshots = demo.snapshots.map(({ daysAgo, ...each }) =>
    makeSnapshot({ ...asked, ...each, submittedAt: timeOf(daysAgo) }, currentContentHash()),
  );
  return wholeTeam(team, snapshots);
}

function wholeTeam(team: StoredTeam, snapshots: readonly StoredSnapshot[]): WholeNewTeam {
  const [previous = null, latest] = [snapshots.at(-2), snapshots.at(-1)];
  const before = previous && { ...previous.results, ...previous.head };
  const summary = latest ? summarise(latest, before) : null;
  const actions = latest ? actionsOf(latest) : null;
  const lasts = new Map(snapshots.map((each) => [monthOf(each.head.submittedAt), each]));
  const months = [...lasts].map(([month, { head, results }]) => {
    return { month, snapshot: head.id, cells: levelCells(results) };
  });
  const counted = countTeam({ team, summary, actions, months });
  return { row: { team, summary, counted }, snapshots, summary };
}

function actionsOf({ results, answers }: StoredSnapshot) {
  const { profile, mode } = results;
  const questionnaire = currentQuestionnaire();
  const choices = choicesOf(answers);
  return nextLevelActions({ questionnaire, profile, mode, choices }, results);
}
