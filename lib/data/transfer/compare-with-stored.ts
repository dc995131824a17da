import "server-only";

import { canonicalJson } from "@/lib/export/canonical-json";
import { findQuestionnaire } from "@/lib/storage/questionnaires";
import type { Db } from "@/lib/storage/storage";
import { foldCase } from "@/lib/storage/text-keys";
import { findTakenIds, findTeamNamed, findWholeTeam } from "@/lib/storage/whole-team";
import { currentContentHash, currentQuestionnaire } from "../store/current-content";
import type { ExportDocument, ExportTeam } from "./format";
import { teamToDocument } from "./team-to-document";

/** How a file compares with what is stored. */
export type Comparison = {
  readonly added: readonly ExportTeam[];
  /** Those that are stored exactly so. */
  readonly unchanged: readonly ExportTeam[];
  readonly problems: readonly string[];
};

/** Finds the teams of a file that are new, and everything that would overwrite something. */
export async function compareWithStored(db: Db, document: ExportDocument): Promise<Comparison> {
  const added: ExportTeam[] = [];
  const unchanged: ExportTeam[] = [];
  const problems: string[] = await compareQuestionnaires(db, document);
  for (const team of document.teams) {
    const stored = await findWholeTeam(db, team.id);
    if (!stored) added.push(team);
    else if (canonicalJson(teamToDocument(stored)) === canonicalJson(team)) unchanged.push(team);
    else
      problems.push(
        `Team “${team.name}”: a team with its id ${team.id} is here and says something else` +
          ` (“${stored.team.name}”). An import never overwrites: restore a backup instead, or` +
          " import into an empty instance.",
      );
  }
  problems.push(...(await findTakenNames(db, added)), ...(await findStolenIds(db, added)));
  return { added, unchanged, problems };
}

async function compareQuestionnaires(db: Db, { questionnaires }: ExportDocument) {
  const problems: string[] = [];
  for (const { contentHash, version, content } of questionnaires) {
    const isCurrent = contentHash === currentContentHash();
    const here = isCurrent ? currentQuestionnaire() : await findQuestionnaire(db, contentHash);
    const differs = here !== null && canonicalJson(here) !== canonicalJson(content);
    if (differs || content.version !== version) {
      problems.push(
        `Questionnaire ${version}: the one with the same hash here says something else.`,
      );
    }
  }
  return problems;
}

async function findTakenNames(db: Db, teams: readonly ExportTeam[]): Promise<string[]> {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { name, deletedAt } of teams) {
    if (deletedAt !== null) continue;
    const key = foldCase(name);
    if (seen.has(key)) problems.push(`Team “${name}”: the file has two teams of this name.`);
    seen.add(key);
    if ((await findTeamNamed(db, name)) === null) continue;
    problems.push(
      `Team “${name}”: there is another team of this name. Rename one of the two first.`,
    );
  }
  return problems;
}

async function findStolenIds(db: Db, teams: readonly ExportTeam[]): Promise<string[]> {
  const drafts = teams.flatMap((team) => team.drafts.map(({ id }) => id));
  const snapshots = teams.flatMap((team) => team.snapshots.map(({ id }) => id));
  const plans = teams.flatMap((team) => (team.plans ?? []).map(({ id }) => id));
  const repeated = [teams.map(({ id }) => id), drafts, snapshots, plans].flatMap(repeats);
  const taken = [
    ...(await findTakenIds(db, "drafts", drafts)),
    ...(await findTakenIds(db, "snapshots", snapshots)),
    ...(await findTakenIds(db, "plans", plans)),
  ];
  return [
    ...repeated.map((id) => `The id ${id} occurs twice in the file.`),
    ...taken.map((id) => `The id ${id} belongs to a draft, snapshot or plan of another team here.`),
  ];
}

function repeats(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
